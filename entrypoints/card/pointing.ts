/**
 * Opens the card for the mark under the pointer: after a short rest, on a tap or on a click. It
 * stays while the pointer is on the mark or on the card (WCAG 1.4.13) and closes a little later.
 * Events that the page makes up are nobody's.
 */
import type { MarkInPage, MarkSource } from '../../shared/card-bridge';

/** How long the card waits for the pointer to come back, in milliseconds. */
const leaveTime = 350;

export interface CardOpener {
  owns(target: EventTarget | null): boolean;
  /** How long the pointer rests on a mark before the card opens, in milliseconds. */
  restTime(): number;
  /** The pointer came to these marks; a card may be asked for. */
  warm(marks: readonly MarkInPage[]): void;
  open(marks: readonly MarkInPage[], pinned: boolean): void;
  close(): void;
}

const interactive =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]';

/** Listens until the returned functions' `stop` is called. */
export function followPointer(marks: MarkSource, opener: CardOpener) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: MarkInPage | undefined;
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

  const look = (x: number, y: number) => {
    const found = marks.at(x, y);
    const [first] = found;
    if (first?.key === over?.key) return;
    over = first;
    if (first) {
      opener.warm(found);
      if (!pinned) later(() => opener.open(found, false), opener.restTime());
    } else {
      leave();
    }
  };

  document.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType, target, buttons, isTrusted }) => {
      if (
        !isTrusted ||
        marks.count === 0 ||
        pointerType === 'touch' ||
        buttons !== 0 ||
        opener.owns(target)
      )
        return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(clientX, clientY));
    },
    options,
  );
  document.addEventListener(
    'click',
    ({ clientX, clientY, target, isTrusted }) => {
      if (!isTrusted || marks.count === 0 || opener.owns(target)) return;
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
    ({ key, isTrusted }) => {
      if (isTrusted && key === 'Escape') opener.close();
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
