/**
 * Every message between the parts of the extension, in one typed map. The page speaks in offsets
 * into block texts; the background knows claims; neither hands the other a DOM node.
 */
import type { Claim } from './claim';
import type { HiddenMark } from './hidden';
import type { SavedClaim, SavedEntry } from './saved';
import type { Match } from './match';
import type { Settings } from './settings';
import type { Strength } from './marking';
import { messenger } from './messenger';

/** A piece of the page's text to check. Ids are the page's own and mean nothing elsewhere. */
export interface Block {
  id: number;
  text: string;
  /** Of a text right behind a quote of another post: the quoted words. */
  answered?: string;
  /** Of a quote: what the post says right behind it. */
  answer?: string;
}

/** A match that is to be marked, with how strongly. */
export interface Mark extends Match {
  strength: Strength;
}

export interface CheckRequest {
  /** The thread's title: context for "it" and "this drug". */
  title: string;
  blocks: Block[];
}

export interface CheckedBlock {
  id: number;
  marks: Mark[];
}

export type CheckReply = { paused: true } | { paused: false; blocks: CheckedBlock[] };

/** A mark as it stands on the page. */
export interface PageMark extends Mark {
  /** Identifies the mark on its page, e.g. for `showMark`. */
  key: number;
  /** The marked words. */
  words: string;
  /** Whether they stand in a quote of another post. */
  quoted: boolean;
  /** Whose words the quote is, where the page says so. */
  quotedFrom?: string;
  /** The title that was their context. */
  title: string;
}

/** What was found on a page. `start` and `end` count in `document.body.textContent`. */
export interface PageReport {
  title: string;
  textLength: number;
  paused: boolean;
  /** False where some of the text could not be checked, e.g. because the background failed. */
  complete: boolean;
  marks: PageMark[];
}

/** A mark as it stands in a tab, with the frame that it stands in. */
export interface TabMark extends PageMark {
  frameId: number;
}

/** What was found in a tab, with its frames. */
export interface TabReport extends PageReport {
  marks: TabMark[];
}

/** How the claims database is; `message` is for the reader where something is wrong. */
export type LibraryHealth =
  | { state: 'ready'; claims: number }
  | { state: 'degraded'; claims: number; message: string }
  | { state: 'broken'; message: string };

interface Protocol {
  /** Page to background: what is claimed in these blocks? */
  checkBlocks(request: CheckRequest): CheckReply;
  /** Page to background: put the card's script beside me. Resolves when it has run. */
  injectCard(): void;
  /** Page to background: the number of marks changed (for the badge). */
  marksChanged(): void;
  /** Any surface to background: claims by id, unknown ids left out. */
  getClaims(ids: string[]): Claim[];
  /** Popup to background: all claims. */
  listClaims(): Claim[];
  /** Popup to background: is the database all right? */
  libraryHealth(): LibraryHealth;
  /** Popup to background: what is marked in this tab, its frames included? Rejects where no script of ours is. */
  tabReport(tabId: number): TabReport;
  /** Popup to background: check this tab's page now, without lasting permission. */
  checkOnce(tabId: number): void;
  /** Popup to background: stop or resume marking everywhere; with a time, until then. */
  setPaused(paused: { paused: boolean; until: number | null }): void;
  /** Popup to background: what does this text claim? The same as on a page. */
  checkText(text: string): Mark[];

  /** Any surface to background: put a claim on the reader's list. Resolves to its entry's id. */
  saveClaim(saved: SavedClaim): number;
  /** Any surface to background: take an entry off the list again. */
  removeSaved(id: number): void;
  /** Any surface to background: the reader's list. */
  listSaved(): SavedEntry[];
  /** My list to background: the reader's own words about an entry. */
  noteSaved(note: { id: number; note: string }): void;
  /** My list to background: delete all of it, for good. */
  clearSaved(): void;
  /** Settings to background: put these in their place, all or nothing. Open pages are checked again. */
  changeSettings(settings: Settings): void;
  /** Settings to background: the list as it was exported, in place of what is there, all or nothing. */
  replaceSaved(entries: SavedEntry[]): void;
  /** Any surface to background: do not mark this any more, on open pages too. */
  hideMark(hidden: HiddenMark): void;
  /** Any surface to background: mark this again. */
  unhideMark(hidden: HiddenMark): void;

  /** To the page: what is marked? Answers when the first check is finished. */
  pageReport(): PageReport;
  /** To the page: how many marks can be seen? */
  countMarks(): number;
  /** To the page: scroll to this mark and open its card. False if it is gone. */
  showMark(key: number): boolean;
  /**
   * To the page: go to the next (1) or previous (-1) mark and open its card. False behind the last
   * one, where `round` does not say to begin anew, and where there is none.
   */
  stepMark(step: { direction: 1 | -1; round: boolean }): boolean;
  /** To the page: the reader hid marks of this claim; take them away. */
  marksHidden(hidden: HiddenMark): void;
  /** To the page: what is marked may be different now; check everything again. */
  checkAgain(): void;
  /** To the page: marking was paused (true) or resumed. */
  pauseChanged(paused: boolean): void;
  /** To the page: permission for this origin pattern was taken away; leave without a trace. */
  withdraw(origins: string[]): void;
}

export const { sendMessage, onMessage } = messenger<Protocol>();
