/** Part 9, in a browser: messages of any form, from a page's script and from the extension's own page. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { falseClaim } from '../../tests/e2e/sentences';
import { injections } from '../../tests/trust/injections';
import { serveFiles } from '../browser/serve-files';
import { allowSite, serveClaim, whatFails } from './marks-work';
import type { Part, Row, TrustOptions } from './part';
import { type RawState, readRaw } from './raw-storage';
import { type EngineName, TrialBrowser } from './trial-browser';

interface Message {
  type: string;
  data?: unknown;
}

interface Answer {
  ok: boolean;
  err?: string;
}

declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      args: [Message[]];
      func: (messages: Message[]) => Promise<(Answer | null)[]>;
    }): Promise<{ result?: (Answer | null)[] }[]>;
  };
  runtime: { sendMessage(message: unknown): Promise<Answer | undefined> };
};

/** What a page's script may ask for, and what only the extension's own pages may. */
const forPages = [
  'checkBlocks',
  'injectCard',
  'marksChanged',
  'getClaims',
  'saveClaim',
  'removeSaved',
  'hideMark',
  'unhideMark',
];
const forOwnPages = [
  'tabReport',
  'listClaims',
  'libraryHealth',
  'checkOnce',
  'checkText',
  'listPacks',
  'packsChanged',
  'switchPack',
  'setDaily',
  'askForPack',
  'rollBackPack',
  'removePack',
  'giveBackHost',
  'tryWording',
  'lookUp',
  'packClaims',
  'listSaved',
  'restoreSaved',
  'noteSaved',
  'replaceSaved',
  'mergeSaved',
  'changeSettings',
  'setPaused',
];
/** Takes no data, so that every message of its kind is a right one. */
const forbiddenToPages = [...forOwnPages, 'clearSaved'];

const text = fc.oneof(
  fc.string(),
  fc.constantFrom(...injections.filter(({ length }) => length < 2_000)),
);
const value = fc.oneof(fc.jsonValue(), text, fc.integer(), fc.constant(null));

/** Near misses: a field of a right form is of another one, or there is one too many. */
const nearMiss = fc.oneof(
  fc.record({ claim: fc.constantFrom('', 1, null), words: value, title: value, url: value }),
  fc.record({ id: fc.constantFrom(1.5, '1', null, -1), note: value }),
  fc.record({ title: fc.constantFrom(1, null), blocks: value }),
  fc.record({ paused: fc.constantFrom(1, 'yes', null), until: value }),
  fc.record({ restTime: fc.constantFrom(-1, 1e9, 'x', null) }),
  fc.record({ hidden: fc.constantFrom(1, 'x', [{ claim: '' }], [{}], [null]) }),
  fc.record({ unknown: value, __proto__: fc.constant(null) }),
  fc.array(fc.record({ claim: value, id: value }), { minLength: 1 }),
);

const message = (types: readonly string[]) =>
  fc.record({ type: fc.constantFrom(...types), data: fc.oneof(value, nearMiss) });

const content = ({ stores, local }: RawState) => ({ stores, local });

/** Sends them all from the isolated world of the page, as a script that was broken into could. */
async function fromPage(trial: TrialBrowser, url: string, messages: Message[]) {
  return await trial.evaluate(
    async ({ address, sent }) => {
      const [tab] = await chrome.tabs.query({ url: `${address}*` });
      const [done] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [sent],
        func: (all) =>
          Promise.all(
            all.map((one) =>
              chrome.runtime.sendMessage(one).then(
                (answer) => answer ?? null,
                () => null,
              ),
            ),
          ),
      });
      return done?.result ?? [];
    },
    { address: new URL(url).origin.replace(/:\d+$/, '/'), sent: messages },
  );
}

async function fromOwnPage(trial: TrialBrowser, messages: Message[]) {
  return await trial.evaluate(
    (sent) =>
      Promise.all(
        sent.map((one) =>
          chrome.runtime.sendMessage(one).then(
            (answer) => answer ?? null,
            () => null,
          ),
        ),
      ),
    messages,
  );
}

/** Whether a message of the kind was heeded although it could change something. */
const changes = new Set([
  'saveClaim',
  'removeSaved',
  'hideMark',
  'unhideMark',
  'restoreSaved',
  'noteSaved',
  'replaceSaved',
  'mergeSaved',
  'changeSettings',
  'setPaused',
  'giveBackHost',
  'switchPack',
  'setDaily',
  'rollBackPack',
  'removePack',
]);

async function edgeIn(
  engine: EngineName,
  rounds: number,
  { seed, say }: TrustOptions,
): Promise<Row[]> {
  const trial = await TrialBrowser.prepare(engine);
  const server = await serveFiles();
  const perRound = 50;
  const rows = { page: [] as string[], own: [] as string[] };
  try {
    const url = serveClaim(server);
    await trial.start('whole');
    await trial.send('saveClaim', { claim: 'mine', words: falseClaim, title: '', url: '' });
    await trial.send('changeSettings', { language: 'en' });
    await allowSite(trial, url);
    const page = await trial.engine.browser.newPage();
    await page.goto(url);
    const sample = (types: readonly string[], round: number) =>
      fc.sample(message(types), { seed: seed + round, numRuns: perRound });
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of ['page', 'own'] as const) {
        const before = content(await readRaw(trial));
        const sent = sample(
          kind === 'page' ? [...forPages, ...forbiddenToPages] : [...forPages, ...forOwnPages],
          round,
        );
        const answers = await (kind === 'page'
          ? fromPage(trial, url, sent)
          : fromOwnPage(trial, sent));
        const heeded = sent.filter(({ type }, at) => answers[at]?.ok && changes.has(type));
        if (kind === 'page')
          for (const [at, { type }] of sent.entries())
            if (forbiddenToPages.includes(type) && answers[at]?.ok)
              rows.page.push(`${type} was heeded.`);
        if (answers.length !== sent.length || answers.includes(null))
          rows[kind].push(`round ${round}: no answer`);
        if (heeded.length === 0 && !isDeepStrictEqual(content(await readRaw(trial)), before))
          rows[kind].push(`round ${round}: something changed`);
      }
      say(`messages in ${engine}: round ${round + 1} of ${rounds}`);
    }
    await trial.send('changeSettings', { paused: false, pausedUntil: null, hidden: [] });
    await page.close();
    rows.own.push(...(await whatFails(trial, url)));
    const tries = rounds * perRound;
    return [
      { what: `messages of any form from a page’s script (${engine})`, tries, losses: rows.page },
      { what: `messages of any form from an own page (${engine})`, tries, losses: rows.own },
    ];
  } finally {
    await server.close();
    await trial.close();
  }
}

export const edgePart: Part = {
  name: 'messages',
  what: 'messages of any form',
  async run(options) {
    if (options.short) return await edgeIn('chromium', 1, options);
    return [...(await edgeIn('chromium', 40, options)), ...(await edgeIn('firefox', 10, options))];
  },
};
