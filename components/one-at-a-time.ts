/**
 * Asks one question at a time: while an answer is awaited only the newest question waits, and an
 * answer to any other is dropped.
 */
export class OneAtATime<Q, A> {
  readonly #ask: (question: Q) => Promise<A>;
  readonly #tell: (told: Told<Q, A>) => void;
  /** Null where nothing is wanted any more. */
  #wanted: { question: Q } | null = null;
  #isAsking = false;

  constructor(ask: (question: Q) => Promise<A>, tell: (told: Told<Q, A>) => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** From now on this is what is wanted. */
  put(question: Q): void {
    this.#wanted = { question };
    if (!this.#isAsking) void this.#goOn();
  }

  /** Nothing is wanted: an answer that is awaited is dropped. */
  drop(): void {
    this.#wanted = null;
  }

  async #goOn(): Promise<void> {
    this.#isAsking = true;
    while (this.#wanted) {
      const wanted = this.#wanted;
      const told = await this.#answerTo(wanted.question);
      if (this.#wanted !== wanted) continue;
      this.#wanted = null;
      this.#tell(told);
    }
    this.#isAsking = false;
  }

  async #answerTo(question: Q): Promise<Told<Q, A>> {
    try {
      return { question, answer: await this.#ask(question) };
    } catch (error) {
      return { question, error };
    }
  }
}

/** What came of a question. */
export type Told<Q, A> =
  | { question: Q; answer: A; error?: undefined }
  | { question: Q; answer?: undefined; error: unknown };
