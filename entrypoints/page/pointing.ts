/**
 * Opens the card for the mark under the pointer: after a short rest, on a tap or on a click. It
 * stays while the pointer is on the mark or on the card (WCAG 1.4.13) and closes a little later.
 */
import type { CardController } from '../../shared/card-bridge';
import type { PageMarks, PlacedMark } from './page-marks';

/** How long the pointer rests on a mark before the card opens, in milliseconds. */
const restTime = 350;
/** How long the card waits for the pointer to come back, in milliseconds. */
const leaveTime = 350;

export interface CardOpener {
  /** The card, once its script is there. */
  card(): CardController | undefined;
  /** The pointer came to these marks; a card may be asked for. */
  warm(marks: readonly PlacedMark[]): void;
  open(marks: readonly PlacedMark[], pinned: boolean): void;
  close(): void;
}

const interactive =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]';

/** Listens until the returned functions' `stop` is called. */
export function followPointer(marks: PageMarks, opener: CardOpener) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: PlacedMark | undefined;
  let pinned = false;
  let frame = 0;
  const controller = new AbortController();
  const options = { signal: controller.signal, passive: true, capture: true };

  const later = (work: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
  const stay = () => clearTimeout(timer);
  const leave = () => {
    if (!pinned) later(() => opener.close(), leaveTime);
  };
  const isOurs = (target: EventTarget | null) => opener.card()?.owns(target) ?? false;

  const look = (x: number, y: number) => {
    const found = marks.at(x, y);
    const [first] = found;
    if (first?.key === over?.key) return;
    over = first;
    if (first) {
      opener.warm(found);
      if (!pinned) later(() => opener.open(found, false), restTime);
    } else {
      leave();
    }
  };

  document.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType, target, buttons }) => {
      if (marks.count === 0 || pointerType === 'touch' || buttons !== 0 || isOurs(target)) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(clientX, clientY));
    },
    options,
  );
  document.addEventListener(
    'click',
    ({ clientX, clientY, target }) => {
      if (marks.count === 0 || isOurs(target)) return;
      const found = marks.at(clientX, clientY);
      const onControl = target instanceof Element && target.closest(interactive) !== null;
      if (found.length === 0) {
        opener.close();
      } else if (!onControl && getSelection()?.isCollapsed !== false) {
        stay();
        opener.open(found, true);
      }
    },
    options,
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') opener.close();
    },
    options,
  );

  return {
    stay,
    leave: () => {
      over = undefined;
      leave();
    },
    /** Tells whether the open card stays without the pointer. */
    pin: (value: boolean) => {
      pinned = value;
    },
    stop: () => {
      controller.abort();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    },
  };
}
