/** Opens the card for a mark, keeps it while it is wanted, walks from mark to mark. */
import type {
  CardController,
  CardLook,
  MarkInPage,
  PageController,
} from '../../shared/card-bridge';
import { setLanguage } from '../../shared/i18n';
import { byTurn } from '../../shared/marking';
import { CardHost } from './card-host';
import { followPointer } from './pointing';
import { scrollToRange } from './scroll-to-range';

export class CardKeeper implements CardController {
  private readonly host = new CardHost();
  private readonly pointing: ReturnType<typeof followPointer>;
  private lastKey = 0;

  constructor(
    private readonly page: PageController,
    private look: CardLook,
  ) {
    this.pointing = followPointer(page.marks, {
      owns: (target) => this.owns(target),
      restTime: () => this.look.restTime,
      warm: (found) => this.host.warm(found),
      open: (found, pinned) => this.open(found, pinned),
      close: () => this.close(),
    });
    this.renew(look);
  }

  renew(look: CardLook): void {
    this.look = look;
    setLanguage(look.language);
    this.host.setLook(look);
    this.host.forgetClaims();
  }

  owns(target: EventTarget | null): boolean {
    return this.host.owns(target);
  }

  close(): void {
    this.pointing.pin(false);
    this.host.hide();
  }

  async showKey(key: number): Promise<boolean> {
    const mark = this.page.marks.inOrder().find((candidate) => candidate.key === key);
    if (!mark) return false;
    this.showPinned(mark);
    return true;
  }

  /** From the mark whose card was last open, else from what is on the screen. */
  async step(direction: 1 | -1, round: boolean): Promise<boolean> {
    const marks = this.page.marks.inOrder();
    const last = marks.findIndex(({ key }) => key === this.lastKey);
    let to = last === -1 ? firstFrom(marks, direction) : last + direction;
    if (to < 0 || to >= marks.length) {
      this.lastKey = 0;
      if (!round) return false;
      to = direction === 1 ? 0 : marks.length - 1;
    }
    const mark = marks[to];
    if (!mark) return false;
    this.showPinned(mark);
    return true;
  }

  remove(): void {
    this.pointing.stop();
    this.host.remove();
  }

  private showPinned(mark: MarkInPage): void {
    scrollToRange(mark.range);
    const same = this.page.marks
      .inOrder()
      .filter((other) => other.key !== mark.key && overlap(other.range, mark.range))
      .sort(byTurn);
    this.open([mark, ...same], true);
  }

  private open(found: readonly MarkInPage[], pinned: boolean): void {
    const [first] = found;
    if (!first) return;
    if (!this.page.isAlive()) {
      this.page.withdraw();
      return;
    }
    this.lastKey = first.key;
    this.pointing.pin(pinned);
    const all = this.page.marks.inOrder();
    const number = all.findIndex(({ key }) => key === first.key) + 1;
    this.host.show(
      { marks: [...found], range: first.range, pinned, place: { number, of: all.length } },
      {
        pointerEntered: () => this.pointing.stay(),
        pointerLeft: () => this.pointing.leave(),
        engaged: () => this.pointing.pin(true),
        closed: () => this.close(),
        step: (direction) => this.stepLogged(direction),
      },
    );
  }

  private stepLogged(direction: 1 | -1): void {
    this.step(direction, true).catch((error: unknown) => {
      console.error('Footnote: the next card could not be opened.', error);
    });
  }
}

/** Which mark comes next where none was open: the first below, or last above, the window's upper edge. */
function firstFrom(marks: readonly MarkInPage[], direction: 1 | -1): number {
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
