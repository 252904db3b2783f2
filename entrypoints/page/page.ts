/** Footnote on one page: reads it, has it checked, marks it, and leaves without a trace. */
import { browser } from 'wxt/browser';
import type { PageController } from '../../shared/card-bridge';
import type { Mark, PageReport } from '../../shared/protocol';
import { onMessage, sendMessage } from './messages';
import { ownAddress } from '../../shared/own-address';
import { coveredBy, siteOf } from '../../shared/site';
import { loadCard, removeCard } from './card-loader';
import { CheckQueue } from './check-queue';
import { IdleTime, pageLoaded } from './idle';
import { PageMarks } from './page-marks';
import { PageTitles } from './page-title';
import { readUnits } from './read-units';
import { reportOf } from './report';
import type { TextUnit } from './text-unit';
import { Units } from './units';
import { placesInView } from './viewport';
import { ChangeWatch } from './watch-changes';

/** Between a change of the marks and the badge, in milliseconds. */
const tellDelay = 100;

const isOurs = (node: Node): boolean => globalThis.footnoteCard?.owns(node) ?? false;

export class Page implements PageController {
  readonly marks = new PageMarks(() => this.#tellCount());
  readonly #units = new Units();
  readonly #idle = new IdleTime();
  #titles = new PageTitles();
  #queue = this.#newQueue();
  #watch: ChangeWatch | undefined;
  readonly #leaving = new AbortController();
  readonly #stopListening: (() => void)[] = [];
  #reading: Promise<unknown> = Promise.resolve();
  /** Before the page has loaded it is left alone. */
  #isLoaded = false;
  #cardLoading: Promise<unknown> | undefined;
  #paused = false;
  /** Whether the site was switched on by the last answer. */
  #wasOn = false;
  #toldCount = 0;
  #telling: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    this.#stopListening.push(
      onMessage('pageReport', () => this.#report()),
      onMessage('countMarks', () => this.marks.seen().length),
      onMessage('showMark', async ({ data }) => (await loadCard()).showKey(data)),
      onMessage('stepMark', async ({ data: { direction, round } }) =>
        this.marks.count > 0 ? (await loadCard()).step(direction, round) : false,
      ),
      onMessage('pauseChanged', ({ data }) => {
        if (data === this.#paused) return;
        if (data) this.#pause();
        else this.#check();
      }),
      onMessage('marksHidden', ({ data }) => this.marks.hide(data, siteOf(ownAddress()))),
      onMessage('checkAgain', ({ data }) => {
        globalThis.footnoteCard?.renew(data);
        if (!this.#paused) this.#check();
      }),
      onMessage('withdraw', ({ data }) => {
        if (coveredBy(ownAddress(), data)) this.withdraw();
      }),
    );
    const { signal } = this.#leaving;
    document.addEventListener('visibilitychange', () => this.#seenOrNot(), { signal });
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      // Back from the browser's memory of pages: the badge was that of another page meanwhile, and what
      // was told to open pages did not reach this one.
      this.#toldCount = -1;
      this.#check();
    };
    addEventListener('pageshow', onShow, { signal });
    this.#reading = this.#idle.hold(pageLoaded()).then(() => this.#begin());
  }

  isAlive(): boolean {
    return browser.runtime?.id !== undefined;
  }

  withdraw(): void {
    this.#pause();
    this.#leaving.abort();
    clearTimeout(this.#telling);
    for (const stop of this.#stopListening) stop();
    removeCard();
    globalThis.footnotePage = undefined;
  }

  #begin(): void {
    if (this.#leaving.signal.aborted) return;
    this.#isLoaded = true;
    // A drawing or another document without text.
    if (!document.body) this.withdraw();
    else if (!this.#paused) this.#check();
  }

  #check(): void {
    this.#paused = false;
    if (!this.#isLoaded) return;
    this.#watch?.stop();
    this.#forgetAll();
    this.#watchAndRead();
  }

  #pause(): void {
    this.#paused = true;
    this.#watch?.stop();
    globalThis.footnoteCard?.close();
    this.#forgetAll();
  }

  /** A page whose site was switched off leaves, however it learns of it. */
  #siteIs(isOn: boolean): void {
    if (this.#wasOn && !isOn) this.withdraw();
    this.#wasOn = isOn;
  }

  /** A page that nobody sees costs nothing; once it is seen, it is looked through for changes. */
  #seenOrNot(): void {
    if (!this.isAlive()) this.withdraw();
    else if (this.#isLoaded) this.#followSight();
  }

  #followSight(): void {
    if (document.hidden) {
      this.#watch?.stop();
      return;
    }
    this.#idle.wake();
    // A pause for a while may be over; the background knows.
    if (this.#paused) {
      this.#check();
      return;
    }
    this.marks.verify();
    this.#watchAndRead();
  }

  #watchAndRead(): void {
    this.#watch?.stop();
    if (!document.hidden) {
      this.#watch = new ChangeWatch(
        {
          beforePaint: (touched) => this.marks.dropChanged(touched),
          changed: (scopes, removed) => this.#readChanged(scopes, removed),
        },
        isOurs,
      );
    }
    // What is on the screen first. Asked for in an idle moment: before, it would cost a layout.
    this.#read(placesInView);
    this.#read(() => [document.body]);
  }

  async #readChanged(scopes: Element[], removed: Element[]): Promise<number> {
    if (!this.isAlive()) {
      this.withdraw();
      return 0;
    }
    for (const unit of this.#units.within(removed)) this.#forget(unit);
    for (const unit of this.#units.swept()) this.#forget(unit);
    return await this.#read(() => scopes);
  }

  #newQueue(): CheckQueue {
    return new CheckQueue((unit) => this.#titles.over(unit.root), {
      checked: (unit, found) => this.#place(unit, found),
      paused: () => this.#pause(),
      siteIs: (isOn) => this.#siteIs(isOn),
      orphaned: () => this.withdraw(),
      isAlive: () => this.isAlive(),
    });
  }

  #place(unit: TextUnit, found: readonly Mark[]): void {
    if (!this.#units.has(unit)) return;
    // It left the page while it was checked.
    if (found.length === 0) this.marks.drop(unit);
    else if (unit.isConnected()) this.marks.place(unit, found);
    else this.#forget(unit);
    if (this.marks.count > 0) {
      this.#cardLoading ??= this.#idle.hold(
        loadCard().catch((error: unknown) => {
          this.#cardLoading = undefined;
          console.info('Footnote: no card yet.', error);
        }),
      );
    }
  }

  /** Reads parts of the page, once the readings before are finished. Resolves to the time it took. */
  #read(scopesNow: () => readonly Element[]): Promise<number> {
    const queue = this.#queue;
    const work = this.#reading.then(() => this.#readInSlices(scopesNow, queue));
    this.#reading = work;
    return work;
  }

  /**
   * Units of earlier readings that are found again keep their marks; the others go.
   * @returns the time that it took, in milliseconds, without the waiting
   */
  async #readInSlices(scopesNow: () => readonly Element[], queue: CheckQueue): Promise<number> {
    let slice = await this.#idle.nextSlice();
    if (queue !== this.#queue) return 0;
    if (this.#titles.refresh()) this.#renewTitles();
    let spent = performance.now() - slice.start;
    if (slice.isOver()) slice = await this.#idle.nextSlice();
    const scopes = scopesNow();
    const gone = this.#units.within(scopes);
    const events = {
      isOurs,
      met: (host: Element) => this.#watch?.meet(host),
    };
    for (const scope of scopes) {
      for (const units of readUnits(scope, events)) {
        if (queue !== this.#queue) return spent;
        for (const unit of units) this.#take(unit, gone);
        if (!slice.isOver()) continue;
        spent += performance.now() - slice.start;
        slice = await this.#idle.nextSlice();
      }
    }
    for (const unit of gone) this.#forget(unit);
    return spent + performance.now() - slice.start;
  }

  /** Under another title "it" is another thing: what was checked under the old one is checked again. */
  #renewTitles(): void {
    for (const unit of this.#units)
      if (unit.title !== this.#titles.over(unit.root)) this.#queue.add(unit);
  }

  /** Takes a unit in that was read, unless it is known. */
  #take(unit: TextUnit, gone: Set<TextUnit>): void {
    const before = this.#units.before(unit);
    if (before?.isSameAs(unit)) {
      gone.delete(before);
      return;
    }
    if (before) this.#forget(before);
    if (this.#titles.isRepeated(unit)) return;
    this.#units.add(unit);
    this.#queue.add(unit);
  }

  #forget(unit: TextUnit): void {
    this.#units.delete(unit);
    this.#queue.drop(unit);
    this.marks.drop(unit);
  }

  #forgetAll(): void {
    this.#queue.stop();
    this.#queue = this.#newQueue();
    this.#titles = new PageTitles();
    this.#units.clear();
    this.marks.clear();
  }

  /** Resolves when all readings are finished that were asked for until then. */
  async #allRead(): Promise<void> {
    let reading: Promise<unknown>;
    do {
      reading = this.#reading;
      await reading;
    } while (reading !== this.#reading);
  }

  #report(): Promise<PageReport> {
    return this.#idle.hurry(async () => {
      await this.#allRead();
      await this.#queue.idle();
      await this.#cardLoading;
      const paused = this.#paused;
      const state = { paused, complete: this.#queue.isComplete };
      return await reportOf(() => this.marks.inOrder(), state, this.#idle);
    });
  }

  /** Tells the badge that there are more or fewer marks to see, once for many changes. */
  #tellCount(): void {
    this.#telling ??= setTimeout(async () => {
      await this.#idle.styled;
      this.#telling = undefined;
      const count = this.marks.seen().length;
      if (count === this.#toldCount || !this.isAlive()) return;
      this.#toldCount = count;
      sendMessage('marksChanged', undefined).catch((error: unknown) => {
        this.#toldCount = -1;
        console.info('Footnote: the badge was not updated.', error);
      });
    }, tellDelay);
  }
}
