/** What the card is asked to show, and what it tells of the reader. */
import type { PageMark } from '../../shared/protocol';

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
