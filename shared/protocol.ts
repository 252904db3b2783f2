/**
 * Every message between the parts of the extension, in one typed map. The page speaks in offsets
 * into block texts; the background knows claims; neither hands the other a DOM node.
 */
import type { CardLook } from './card-bridge';
import type { Claim } from './claim';
import type { HiddenMark } from './hidden';
import type { SavedClaim, SavedEntry } from './saved';
import type { Match } from './match';
import type { MergeCounts } from './merge-saved';
import type { LookUpAnswer, LookUpWish, PackPage, PackPageWish } from './look-up';
import type { KnownClaim, PackInfo } from './pack';
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

/** `isOn` says whether the reader switched the page's site on; not so for a page that was checked once. */
export type CheckReply =
  | { paused: true }
  | { paused: false; isOn: boolean; blocks: CheckedBlock[] };

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
  /** What language the document says it is in; '' where it says nothing. Any text. */
  lang: string;
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

/** Why the claims come from elsewhere than the database; `reason` is an error's name. */
export type LibraryTrouble =
  | { kind: 'disk-full' }
  | { kind: 'deleted' }
  | { kind: 'unusable'; reason: string };

/** How the claims database is. */
export type LibraryHealth =
  | { state: 'ready'; claims: number }
  | { state: 'degraded'; claims: number; trouble: LibraryTrouble }
  | { state: 'broken'; reason: string };

/** A claim that is still being written, and a sentence to try it on. */
export interface Wording {
  statement: string;
  phrasings: string[];
  sentence: string;
}

export interface Protocol {
  /** Page to background: what is claimed in these blocks? */
  checkBlocks(request: CheckRequest): CheckReply;
  /** Page to background: put the card's script beside me. Resolves when it has run. */
  injectCard(): void;
  /** Page to background: the number of marks changed (for the badge). */
  marksChanged(): void;
  /** Any surface to background: claims by id, unknown ids left out. */
  getClaims(ids: string[]): KnownClaim[];
  /** Any surface to background: the project's own claims. */
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
  /** Any own page to background: which claims does the reader mean? An empty query makes it ready. */
  lookUp(wish: LookUpWish): LookUpAnswer;
  /** All claims to background: some claims of a pack. */
  packClaims(wish: PackPageWish): PackPage;

  /** Any surface to background: put a claim on the reader's list. Resolves to its entry's id. */
  saveClaim(saved: SavedClaim): number;
  /** Any surface to background: take an entry off the list again. */
  removeSaved(id: number): void;
  /** Any surface to background: the reader's list. */
  listSaved(): SavedEntry[];
  /** My list to background: put an entry that was taken off the list back as it was. */
  restoreSaved(entry: SavedEntry): void;
  /** My list to background: the reader's own words about an entry. */
  noteSaved(note: { id: number; note: string }): void;
  /** My list to background: delete all of it, for good. */
  clearSaved(): void;
  /** Settings to background: put these in the place of what is there; the others stay. Open pages are checked again. */
  changeSettings(change: Partial<Settings>): void;
  /** Settings to background: the list as it was exported, in place of what is there, all or nothing. */
  replaceSaved(entries: SavedEntry[]): void;
  /** Settings to background: these entries to those of the list, all or nothing. Resolves to what became of them. */
  mergeSaved(entries: SavedEntry[]): MergeCounts;
  /** Any surface to background: do not mark this any more, on open pages too. */
  hideMark(hidden: HiddenMark): void;
  /** Any surface to background: mark this again. */
  unhideMark(hidden: HiddenMark): void;

  /** Any own page to background: the packs there are. */
  listPacks(): PackInfo[];
  /** Packs page to background: what was imported is in the database. */
  packsChanged(): void;
  /** Packs page to background: use this pack's claims, or do not. */
  switchPack(wish: { id: string; enabled: boolean }): void;
  /** Packs page to background: ask for this subscription once a day, or only when told. */
  setDaily(wish: { id: string; daily: boolean }): void;
  /** Packs page to background: ask for this subscription now. Its `source.trouble` says what went wrong. */
  askForPack(id: string): PackInfo;
  /** Packs page to background: back to the state before the last import. */
  rollBackPack(id: string): void;
  /** Packs page to background: take this pack away for good. */
  removePack(id: string): void;
  /** Packs page to background: nothing came of this address; give its host back, where nothing needs it. */
  giveBackHost(url: string): void;
  /** Packs page to background: would a claim with this wording be found in this sentence? */
  tryWording(wording: Wording): Match[];

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
  /** To the page: what is marked, and how the card looks, may be different now; check everything again. */
  checkAgain(look: CardLook): void;
  /** To the page: marking was paused (true) or resumed. */
  pauseChanged(paused: boolean): void;
  /** To the page: permission for this origin pattern was taken away; leave without a trace. */
  withdraw(origins: string[]): void;
}

export const { sendMessage, onMessage } = messenger<Protocol>([
  'getClaims',
  'listClaims',
  'libraryHealth',
  'tabReport',
  'checkText',
  'listSaved',
  'listPacks',
  'tryWording',
  'lookUp',
  'packClaims',
]);
