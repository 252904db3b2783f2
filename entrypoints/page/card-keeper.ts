/** The page's side of the card: has its script injected, opens it for a mark, walks the marks. */
import type { CardController } from '../../shared/card-bridge';
import { type PageMark, sendMessage } from '../../shared/protocol';
import { byWeight, type PageMarks, type PlacedMark } from './page-marks';
import { followPointer } from './pointing';
import { scrollToRange } from './scroll-to-range';

export class CardKeeper {
  private injected: Promise<CardController> | undefined;
  private readonly pointing: ReturnType<typeof followPointer>;
  private lastKey = 0;

  /** @param isAlive - false once the extension was updated or removed; the page is left then */
  constructor(
    private readonly marks: PageMarks,
    private readonly isAlive: () => boolean,
  ) {
    this.pointing = followPointer(marks, {
      card: () => globalThis.footnoteCard,
      warm: (found) => globalThis.footnoteCard?.warm(found.map(toPageMark)),
      open: (found, pinned) => this.openLogged(found, pinned),
      close: () => this.close(),
    });
  }

  /** Fetches the card's script, once; called when the page has its first mark. */
  prepare(): Promise<CardController> {
    if (!this.injected) {
      this.injected = inject();
      this.injected.catch((error: unknown) => {
        console.info('Footnote: the card’s script is not there yet.', error);
        this.injected = undefined;
      });
    }
    return this.injected;
  }

  owns(node: Node): boolean {
    return globalThis.footnoteCard?.owns(node) ?? false;
  }

  close(): void {
    this.pointing.pin(false);
    globalThis.footnoteCard?.hide();
  }

  /** Opens the card of the mark with this key, scrolled to. False if the mark is gone. */
  async showKey(key: number): Promise<boolean> {
    const mark = this.marks.inOrder().find((candidate) => candidate.key === key);
    if (!mark) return false;
    await this.showPinned(mark);
    return true;
  }

  /**
   * Goes to the next or previous mark: from the one whose card was last open, else from what is on
   * the screen. Behind the last one it goes on at the other end where `round` says so.
   * @returns false where there is no such mark
   */
  async step(direction: 1 | -1, round: boolean): Promise<boolean> {
    const marks = this.marks.inOrder();
    const last = marks.findIndex(({ key }) => key === this.lastKey);
    let to = last === -1 ? firstFrom(marks, direction) : last + direction;
    if (to < 0 || to >= marks.length) {
      this.lastKey = 0;
      if (!round) return false;
      to = direction === 1 ? 0 : marks.length - 1;
    }
    const mark = marks[to];
    if (!mark) return false;
    await this.showPinned(mark);
    return true;
  }

  remove(): void {
    this.pointing.stop();
    globalThis.footnoteCard?.remove();
  }

  private async showPinned(mark: PlacedMark): Promise<void> {
    scrollToRange(mark.range);
    const same = this.marks
      .inOrder()
      .filter((other) => other.key !== mark.key && overlap(other.range, mark.range))
      .sort(byWeight);
    await this.open([mark, ...same], true);
  }

  private openLogged(found: readonly PlacedMark[], pinned: boolean): void {
    this.open(found, pinned).catch((error: unknown) => {
      console.error('Footnote: the card could not be opened.', error);
    });
  }

  private stepLogged(direction: 1 | -1): void {
    this.step(direction, true).catch((error: unknown) => {
      console.error('Footnote: the next card could not be opened.', error);
    });
  }

  private async open(found: readonly PlacedMark[], pinned: boolean): Promise<void> {
    const [first] = found;
    if (!first || !this.isAlive()) return;
    const card = await this.prepare();
    this.lastKey = first.key;
    this.pointing.pin(pinned);
    const all = this.marks.inOrder();
    const place = { number: all.indexOf(first) + 1, of: all.length };
    card.show(
      { marks: found.map(toPageMark), range: first.range, pinned, place },
      {
        pointerEntered: () => this.pointing.stay(),
        pointerLeft: () => this.pointing.leave(),
        engaged: () => this.pointing.pin(true),
        closed: () => this.close(),
        step: (direction) => this.stepLogged(direction),
      },
    );
  }
}

function toPageMark({ range: _, unit: __, nodes: ___, ...mark }: PlacedMark): PageMark {
  return mark;
}

async function inject(): Promise<CardController> {
  await sendMessage('injectCard', undefined);
  const card = globalThis.footnoteCard;
  if (!card) throw new Error('The card’s script did not start.');
  return card;
}

/** Which mark comes next where none was open: the first below, or last above, the window's upper edge. */
function firstFrom(marks: readonly PlacedMark[], direction: 1 | -1): number {
  const below = marks.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
  if (direction === 1) return below === -1 ? marks.length : below;
  return (below === -1 ? marks.length : below) - 1;
}

function overlap(a: Range, b: Range): boolean {
  return (
    a.compareBoundaryPoints(Range.END_TO_START, b) < 0 &&
    a.compareBoundaryPoints(Range.START_TO_END, b) > 0
  );
}
