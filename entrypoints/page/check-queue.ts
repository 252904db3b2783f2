/**
 * Sends units to the background and marks what comes back: what the reader sees first, the rest in
 * the order of the page. One request is under way at a time, so a slow background is never flooded.
 */
import type { Block, CheckReply, Mark } from '../../shared/protocol';
import { sendMessage } from './messages';
import type { TextUnit } from './text-unit';

/** How much text one request carries at most, in UTF-16 units. */
const charactersPerRequest = 12_000;
const unitsPerRequest = 30;

/** How many checked texts are remembered, so that a list that recycles its nodes asks only once. */
const remembered = 2_000;

/** How often a request is tried, and how long to wait before each new try, in milliseconds. */
const tries = 4;
const retryDelay = 400;

/** How many places are watched for coming into view; the browser looks at all of them each frame. */
const watchedAtMost = 2_000;

/** How far beyond the viewport counts as seen. */
const viewportMargin = '100% 0px';

export interface CheckQueueEvents {
  checked(unit: TextUnit, marks: readonly Mark[]): void;
  paused(): void;
  /** Whether the reader switched the site on, said with each answer. */
  siteIs(isOn: boolean): void;
  /** The extension was updated or removed: nobody will answer again. */
  orphaned(): void;
  /** Whether the extension is still there. */
  isAlive(): boolean;
}

export class CheckQueue {
  readonly #waiting = new Set<TextUnit>();
  readonly #visible = new Set<TextUnit>();
  readonly #unitsOf = new Map<Element, Set<TextUnit>>();
  readonly #answers = new Map<string, readonly Mark[]>();
  readonly #observer = new IntersectionObserver((entries) => this.#noteVisible(entries), {
    rootMargin: viewportMargin,
  });
  #running: Promise<void> | undefined;
  #stopped = false;
  #failed = false;

  constructor(
    private readonly titleOf: (unit: TextUnit) => string,
    private readonly events: CheckQueueEvents,
  ) {}

  add(unit: TextUnit): void {
    if (this.#stopped) return;
    this.#waiting.add(unit);
    const units = this.#unitsOf.get(unit.root);
    if (units) {
      units.add(unit);
    } else {
      this.#unitsOf.set(unit.root, new Set([unit]));
      if (this.#unitsOf.size <= watchedAtMost) this.#observer.observe(unit.root);
    }
    this.#running ??= this.#run();
  }

  /** Forgets a unit that is no longer in the page. */
  drop(unit: TextUnit): void {
    this.#waiting.delete(unit);
    this.#visible.delete(unit);
    this.#stopWatching(unit);
  }

  /** A unit that is checked, or gone, no longer has to come into view. */
  #stopWatching(unit: TextUnit): void {
    const units = this.#unitsOf.get(unit.root);
    units?.delete(unit);
    if (units?.size !== 0) return;
    this.#unitsOf.delete(unit.root);
    this.#observer.unobserve(unit.root);
  }

  /** Whether everything that was added so far got its answer. */
  get isComplete(): boolean {
    return !this.#failed;
  }

  /** Resolves when everything that was added is checked, or could not be. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    this.#waiting.clear();
    this.#visible.clear();
    this.#unitsOf.clear();
    this.#answers.clear();
  }

  #noteVisible(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      for (const unit of this.#unitsOf.get(target) ?? []) {
        if (this.#waiting.has(unit)) this.#visible.add(unit);
      }
      this.#observer.unobserve(target);
    }
  }

  async #run(): Promise<void> {
    // A turn of the event loop, so that one request carries all that is added in one go.
    await Promise.resolve();
    try {
      while (this.#waiting.size > 0 && !this.#stopped) await this.#checkSome(this.#nextBatch());
    } finally {
      this.#running = undefined;
    }
  }

  /** The next units to check, visible ones first. All of a batch stand under one title. */
  #nextBatch(): TextUnit[] {
    const batch: TextUnit[] = [];
    let characters = 0;
    for (const unit of this.#visible.size > 0 ? this.#visible : this.#waiting) {
      if (batch.length > 0 && characters + unit.text.length > charactersPerRequest) break;
      unit.title = this.titleOf(unit);
      if (unit.title !== (batch[0] ?? unit).title) break;
      batch.push(unit);
      characters += unit.text.length;
      if (batch.length === unitsPerRequest) break;
    }
    for (const unit of batch) {
      this.#waiting.delete(unit);
      this.#visible.delete(unit);
      this.#stopWatching(unit);
    }
    return batch;
  }

  async #checkSome(batch: readonly TextUnit[]): Promise<void> {
    const found = new Map<TextUnit, readonly Mark[]>();
    for (const unit of batch) {
      const known = this.#answers.get(keyOf(unit));
      if (known) found.set(unit, known);
    }
    const unknown = batch.filter((unit) => !found.has(unit));
    if (unknown.length > 0) {
      const reply = await this.#ask(unknown);
      if (!reply || this.#stopped) return;
      if (reply.paused) return this.events.paused();
      this.events.siteIs(reply.isOn);
      if (this.#stopped) return;
      const marksOf = new Map(reply.blocks.map(({ id, marks }) => [id, marks]));
      for (const [id, unit] of unknown.entries()) {
        const marks = marksOf.get(id) ?? [];
        found.set(unit, marks);
        this.#remember(keyOf(unit), marks);
      }
    }
    for (const unit of batch) this.events.checked(unit, found.get(unit) ?? []);
  }

  /** Asks the background, again if it was stopped while it answered. */
  async #ask(units: readonly TextUnit[]): Promise<CheckReply | undefined> {
    const title = units[0]?.title ?? '';
    const blocks = units.map(toBlock);
    for (let attempt = 1; !this.#stopped; attempt += 1) {
      try {
        return await sendMessage('checkBlocks', { title, blocks });
      } catch (error) {
        if (this.#stopped) return undefined;
        if (!this.events.isAlive()) {
          this.events.orphaned();
          return undefined;
        }
        if (attempt === tries) {
          console.error('Footnote: a part of this page could not be checked.', error);
          this.#failed = true;
          return undefined;
        }
        await new Promise((resolve) => setTimeout(resolve, attempt * retryDelay));
      }
    }
    return undefined;
  }

  #remember(key: string, marks: readonly Mark[]): void {
    this.#answers.set(key, marks);
    if (this.#answers.size <= remembered) return;
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }
}

/** How much of a quote or of its answer goes along with a text, in UTF-16 units. */
const contextLength = 600;

function toBlock({ text, answer, answered }: TextUnit, id: number): Block {
  return {
    id,
    text,
    ...(answer === undefined ? {} : { answer: answer.slice(0, contextLength) }),
    ...(answered === undefined ? {} : { answered: answered.slice(-contextLength) }),
  };
}

function keyOf({ title, text, answer = '', answered = '' }: TextUnit): string {
  return [title, text, answer, answered].join('\0');
}
