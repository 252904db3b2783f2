/** Part 6: the background is stopped at random moments while a reader reads; nothing of it is seen. */
import type { SavedEntry } from '../../shared/saved';
import type { TabReport } from '../../shared/protocol';
import { askedClaim, falseClaim, trueClaim } from '../../tests/e2e/sentences';
import { Session } from '../../tests/e2e/session';
import { untilMarked, untilUnmarked } from '../../tests/e2e/waiting';
import type { OpenPage } from '../browser/footnote-browser';
import { hoverMark } from '../browser/page-card';
import { type Chance, chanceFrom } from './chance';
import type { Part, Row, TrustOptions } from './part';
import type { EngineName } from './trial-browser';

/** The longest time from the beginning of a deed to the stop, in milliseconds. */
const latestStop = 250;
/** How often the badge is looked at before it is taken for wrong; each look goes to the background. */
const looks = 40;

/** What a reader does, over and over. */
class Reader {
  #tab: OpenPage | undefined;
  #marks = 0;
  #saved = 0;
  #maybeSaved = 0;

  constructor(
    readonly session: Session,
    readonly chance: Chance,
  ) {}

  async #visit(): Promise<OpenPage> {
    await this.#tab?.page.close();
    const posts = [falseClaim, trueClaim, askedClaim].map((post) => `<article>${post}</article>`);
    this.#tab = await this.session.openChecked(this.session.servePage(posts.join('')));
    this.#marks = posts.length;
    return this.#tab;
  }

  /** A message that a stop may swallow is sent again, as a reader presses again. */
  async #insist(type: string, data: unknown): Promise<void> {
    const { footnote } = this.session;
    await footnote.send(type, data).catch(() => footnote.send(type, data));
  }

  readonly deeds: readonly [() => Promise<void>, ...(() => Promise<void>)[]] = [
    async () => void (await this.#visit()),
    async () => {
      const { page } = await this.#here();
      const words = `words ${this.#marks}`;
      await page.evaluate((html) => {
        document.body.insertAdjacentHTML('beforeend', html);
        scrollTo(0, document.body.scrollHeight);
      }, `<article>${words}. ${falseClaim}</article>`);
      this.#marks += 1;
      await page.waitForFunction(
        (count) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === count,
        {},
        this.#marks,
      );
    },
    async () => {
      const { page } = await this.#here();
      const card = await hoverMark(this.session.footnote, page, 0);
      if (card.claims.length === 0) throw new Error('The card is empty.');
      await page.keyboard.press('Escape');
    },
    async () => {
      const saved = { claim: 'lupus-no-cure', words: '', title: '', url: '' };
      await this.session.footnote.send('saveClaim', saved).then(
        () => {
          this.#saved += 1;
        },
        () => {
          this.#maybeSaved += 1;
        },
      );
    },
    async () => {
      const { page } = await this.#here();
      await this.#insist('setPaused', { paused: true, until: null });
      await untilUnmarked(page);
      await this.#insist('setPaused', { paused: false, until: null });
      await untilMarked(page, 'approved low dose naltrexone');
    },
    async () => {
      const popup = await this.session.footnote.openPopup(await this.#here());
      await popup.waitForSelector('[data-mark]');
      await popup.close();
    },
  ];

  async #here(): Promise<OpenPage> {
    return this.#tab ?? (await this.#visit());
  }

  /** @returns what is not as it was left */
  async faults(): Promise<string[]> {
    const { footnote } = this.session;
    const { page, tabId } = await this.#here();
    const report = await footnote.send<TabReport>('tabReport', tabId);
    const painted = await page.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    );
    let badge = await footnote.badgeText(tabId);
    for (let look = 0; look < looks && badge !== String(this.#marks); look += 1) {
      await footnote.send('tabReport', tabId);
      badge = await footnote.badgeText(tabId);
    }
    const { length } = await footnote.send<SavedEntry[]>('listSaved');
    const isListed = length >= this.#saved && length <= this.#saved + this.#maybeSaved;
    return [
      ...(report.marks.length === this.#marks
        ? []
        : [`${report.marks.length} of ${this.#marks} marks`]),
      ...(painted === this.#marks ? [] : [`${painted} of ${this.#marks} marks are painted`]),
      ...(badge === String(this.#marks) ? [] : [`the badge says ${badge}, not ${this.#marks}`]),
      ...(isListed ? [] : [`${length} entries on the list, not ${this.#saved}`]),
    ];
  }
}

/** Ends the background when so many milliseconds have passed. */
function stopAfter({ footnote }: Session, after: number): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      footnote.stopBackground().then(resolve, reject);
    }, after);
  });
}

async function stopsIn(engine: EngineName, stops: number, options: TrustOptions): Promise<Row> {
  const chance = chanceFrom(options.seed);
  const session = await Session.start(engine);
  const losses: string[] = [];
  try {
    await session.allowLocalPages();
    const reader = new Reader(session, chance);
    for (let stop = 1; stop <= stops; stop += 1) {
      const deed = chance.oneOf(reader.deeds);
      const [done] = await Promise.allSettled([
        deed(),
        stopAfter(session, chance.share() * latestStop),
      ]);
      const faults = await reader.faults();
      if (done.status === 'rejected') faults.unshift(String(done.reason));
      for (const fault of faults) {
        losses.push(`stop ${stop}, deed ${reader.deeds.indexOf(deed)}: ${fault}`);
        options.say(losses.at(-1) ?? '');
      }
      if (stop % 20 === 0) options.say(`stops in ${engine}: ${stop}, ${losses.length} losses`);
    }
    losses.push(...(await session.footnote.extensionErrors()), ...session.network.attempts);
    return { what: `stop the background while reading (${engine})`, tries: stops, losses };
  } finally {
    await session.close();
  }
}

export const stopsPart: Part = {
  name: 'stops',
  what: 'the background is stopped at random moments',
  async run(options) {
    if (options.short) return [await stopsIn('chromium', 10, options)];
    return [await stopsIn('chromium', 500, options), await stopsIn('firefox', 60, options)];
  },
};
