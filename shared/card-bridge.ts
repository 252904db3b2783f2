/**
 * How the page's script and the card's script meet. Both run in the extension's isolated world of
 * one frame, whose globals no page can see; so they meet in two globals and not in events, which a
 * page could hear.
 */
import type { PageMark } from './protocol';

/** What the card is asked to show, and where. */
export interface CardRequest {
  /** The marks under the pointer or the caret; at least one. */
  marks: PageMark[];
  /** The marked words, for placing the card. */
  range: Range;
  /** True when it was opened by key, tap or click: the card takes the focus and stays. */
  pinned: boolean;
  /** Which mark of the page it is, from 1, and how many there are. */
  place: { number: number; of: number };
}

/** What the page's script wants to know of the card. */
export interface CardEvents {
  pointerEntered(): void;
  pointerLeft(): void;
  /** The reader works in the card with keys or clicks: it stays until it is closed. */
  engaged(): void;
  /** The reader closed it (Esc, the button). */
  closed(): void;
  /** The reader goes on to the next (1) or previous (-1) mark. */
  step(direction: 1 | -1): void;
}

export interface CardController {
  /** Has the claims of these marks ready, for a card that may be asked for next. */
  warm(marks: readonly PageMark[]): void;
  show(request: CardRequest, events: CardEvents): void;
  /** Hides the card. Focus goes back to where it was before a pinned card took it. */
  hide(): void;
  /** Whether an event of the page came from the card. */
  owns(target: EventTarget | null): boolean;
  /** Takes the card out of the page. */
  remove(): void;
}

export interface PageController {
  /** False after an update or removal of the extension cut this script off. */
  isAlive(): boolean;
  /** Leaves the page as it was found. */
  withdraw(): void;
}

declare global {
  var footnoteCard: CardController | undefined;
  var footnotePage: PageController | undefined;
}
