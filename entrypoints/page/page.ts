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
      onMessage('pauseChanged', ({ data }) => {
        if (data === this.paused) return;
        if (data) this.pause();
        else this.check();
      }),
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
          if (this.isAlive()) this.read(scopes);
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

  /** Reads parts of the page, once the readings before are finished. */
  private read(scopes: readonly Element[]): void {
    const { queue } = this;
    this.reading = this.reading.then(() => this.readInSlices(scopes, queue));
  }

  /** Units of earlier readings that are found again keep their marks; the others go. */
  private async readInSlices(scopes: readonly Element[], queue: CheckQueue): Promise<void> {
    let slice = await nextSlice();
    const gone = this.unitsWithin(scopes);
    const known = byText(gone);
    for (const scope of scopes) {
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
  }

  /** The units that lie in these parts, and those whose nodes have left the page. */
  private unitsWithin(scopes: readonly Element[]): Set<TextUnit> {
    const within = new Set<TextUnit>();
    for (const unit of this.units) {
      const isIn = scopes.some((scope) => scope.contains(unit.root));
      if (isIn || !unit.isConnected()) within.add(unit);
    }
    return within;
  }

  private add(unit: TextUnit): void {
    this.units.add(unit);
    this.queue.add(unit);
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

function byText(units: Iterable<TextUnit>): Map<string, TextUnit[]> {
  const groups = new Map<string, TextUnit[]>();
  for (const unit of units) {
    const alike = groups.get(unit.text);
    if (alike) alike.push(unit);
    else groups.set(unit.text, [unit]);
  }
  return groups;
}
