/** Footnote on one page: reads it, has it checked, marks it, and leaves without a trace. */
import { browser } from 'wxt/browser';
import type { PageController } from '../../shared/card-bridge';
import type { Mark, PageReport } from '../../shared/protocol';
import { onMessage, sendMessage } from '../../shared/protocol';
import { coveredBy } from '../../shared/site';
import { CardKeeper } from './card-keeper';
import { CheckQueue } from './check-queue';
import { nextSlice } from './idle';
import { PageMarks } from './page-marks';
import { pageTitle } from './page-title';
import { readUnits } from './read-units';
import { reportOf } from './report';
import type { TextUnit } from './text-unit';
import { watchChanges } from './watch-changes';

/** Between a change of the marks and the badge, in milliseconds. */
const tellDelay = 100;

export class Page implements PageController {
  private readonly marks = new PageMarks(() => this.tellCount());
  private readonly cards = new CardKeeper(this.marks, () => {
    if (!this.isAlive()) this.withdraw();
    return this.isAlive();
  });
  private readonly units = new Set<TextUnit>();
  private queue = this.newQueue();
  private stopWatching: () => void = () => undefined;
  private readonly stopListening: (() => void)[] = [];
  private reading: Promise<void> = Promise.resolve();
  private paused = false;
  private toldCount = 0;
  private telling: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    this.stopListening.push(
      onMessage('pageReport', () => this.report()),
      onMessage('showMark', ({ data }) => this.cards.showKey(data)),
      onMessage('stepMark', ({ data }) => this.cards.step(data)),
      onMessage('pauseChanged', ({ data }) => (data ? this.pause() : this.check())),
      onMessage('withdraw', ({ data }) => {
        if (coveredBy(location.href, data)) this.withdraw();
      }),
    );
    this.check();
  }

  isAlive(): boolean {
    return browser.runtime?.id !== undefined;
  }

  withdraw(): void {
    this.pause();
    for (const stop of this.stopListening) stop();
    this.cards.remove();
    globalThis.footnotePage = undefined;
  }

  private check(): void {
    this.paused = false;
    this.stopWatching();
    this.forgetAll();
    this.stopWatching = watchChanges(
      {
        beforePaint: () => this.marks.dropChanged(),
        changed: (scopes) => {
          if (this.isAlive()) this.readAgain(scopes);
          else this.withdraw();
        },
      },
      (node) => this.cards.owns(node),
    );
    this.read([document.body]);
  }

  private pause(): void {
    this.paused = true;
    this.stopWatching();
    this.cards.close();
    this.forgetAll();
  }

  private newQueue(): CheckQueue {
    return new CheckQueue(pageTitle, {
      checked: (unit, found) => this.place(unit, found),
      paused: () => this.pause(),
      orphaned: () => this.withdraw(),
      isAlive: () => this.isAlive(),
    });
  }

  private place(unit: TextUnit, found: readonly Mark[]): void {
    if (!this.units.has(unit) || found.length === 0) return;
    this.marks.place(unit, found);
    if (this.marks.count > 0) this.cards.prepare();
  }

  /**
   * Reads parts of the page in slices; one reading after the other.
   * @param stale - units of an earlier reading of these parts: those found again keep their marks,
   *   the others go
   */
  private read(scopes: readonly Element[], stale: ReadonlySet<TextUnit> = new Set()): void {
    const { queue } = this;
    const known = new Map<string, TextUnit[]>();
    for (const unit of stale) {
      const alike = known.get(unit.text);
      if (alike) alike.push(unit);
      else known.set(unit.text, [unit]);
    }
    const gone = new Set(stale);
    this.reading = this.reading.then(async () => {
      for (const scope of scopes) {
        let slice = await nextSlice();
        for (const units of readUnits(scope, (element) => this.cards.owns(element))) {
          if (queue !== this.queue) return;
          for (const unit of units) {
            const before = known.get(unit.text)?.find((old) => old.isSameAs(unit));
            if (before) gone.delete(before);
            else this.add(unit);
          }
          if (slice.isOver()) slice = await nextSlice();
        }
      }
      for (const unit of gone) this.forget(unit);
    });
  }

  private add(unit: TextUnit): void {
    this.units.add(unit);
    this.queue.add(unit);
  }

  private readAgain(scopes: readonly Element[]): void {
    const stale = new Set<TextUnit>();
    for (const unit of this.units) {
      if (!unit.isConnected()) this.forget(unit);
      else if (scopes.some((scope) => scope.contains(unit.root))) stale.add(unit);
    }
    this.read(scopes, stale);
  }

  private forget(unit: TextUnit): void {
    this.units.delete(unit);
    this.queue.drop(unit);
    this.marks.drop(unit);
  }

  private forgetAll(): void {
    this.queue.stop();
    this.queue = this.newQueue();
    this.units.clear();
    this.marks.clear();
  }

  private async report(): Promise<PageReport> {
    await this.reading;
    await this.queue.idle();
    const { paused } = this;
    return reportOf(this.marks.inOrder(), { paused, complete: this.queue.isComplete });
  }

  /** Tells the badge how many marks there are to see, once for many changes. */
  private tellCount(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      const count = this.marks.inOrder().length;
      if (count === this.toldCount || !this.isAlive()) return;
      this.toldCount = count;
      sendMessage('countMarks', count).catch((error: unknown) => {
        console.info('Footnote: the badge was not updated.', error);
      });
    }, tellDelay);
  }
}
