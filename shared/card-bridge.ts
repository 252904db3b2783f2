/**
 * How the page's script and the card's script meet. Both run in the extension's isolated world of
 * one frame, whose globals no page can see; so they meet in two globals and not in events, which a
 * page could hear. The card's script comes when the page has its first mark, and does all that
 * begins with a mark: pointer, keys, walking from one to the next.
 */
import type { Language } from './i18n';
import type { PageMark } from './protocol';

/** A mark with its place in the page. */
export interface MarkInPage extends PageMark {
  range: Range;
}

/** The marks of the page, as the card's script asks for them. */
export interface MarkSource {
  readonly count: number;
  /** Those that have a place on the screen, scrolled to or not, in the order of the page. */
  inOrder(): MarkInPage[];
  /** Those under a point of the viewport (CSS pixels), the strongest first. */
  at(x: number, y: number): MarkInPage[];
}

export interface CardController {
  /** Opens the card of the mark with this key, scrolled to. False if the mark is gone. */
  showKey(key: number): Promise<boolean>;
  /**
   * Goes to the next (1) or previous (-1) mark. Behind the last one it goes on at the other end
   * where `round` says so. False where there is no such mark.
   */
  step(direction: 1 | -1, round: boolean): Promise<boolean>;
  /** Hides the card. Focus goes back to where it was before a pinned card took it. */
  close(): void;
  /** Settings or claims are not as they were: the next card goes by these. */
  renew(look: CardLook): void;
  /** Whether an element or the target of an event is the card. */
  owns(target: EventTarget | null): boolean;
  /** Takes the card out of the page and stops listening. */
  remove(): void;
}

export interface PageController {
  readonly marks: MarkSource;
  /** False after an update or removal of the extension cut this script off. */
  isAlive(): boolean;
  /** Leaves the page as it was found. */
  withdraw(): void;
}

/** What of the reader's settings the card needs. */
export interface CardLook {
  /** How long the pointer rests on a mark before the card opens, in milliseconds. */
  restTime: number;
  /** Size of the card's text, as a share of its normal size. */
  textSize: number;
  language: Language;
}

declare global {
  /** Put there by the background right before the card's script. */
  var footnoteLook: CardLook | undefined;
  var footnoteCard: CardController | undefined;
  var footnotePage: PageController | undefined;
}
