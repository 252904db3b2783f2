/** Part 5: two windows change the list and the settings at once; the last write of each thing wins. */
import { isDeepStrictEqual } from 'node:util';
import type { HiddenMark } from '../../shared/hidden';
import type { SavedEntry } from '../../shared/saved';
import type { Settings } from '../../shared/settings';
import { type Chance, chanceFrom } from './chance';
import type { Part, Row, TrustOptions } from './part';
import { readRaw } from './raw-storage';
import { type EngineName, TrialBrowser } from './trial-browser';

interface Message {
  type: string;
  data: unknown;
}

/** What each of two windows sends, in its order. */
type Windows = readonly [Message[], Message[]];

declare const chrome: { runtime: { sendMessage(message: Message): Promise<{ ok: boolean }> } };

/** Messages of one window. */
const perWindow = 12;

/**
 * Sends the messages of both windows, each window one after the other, both at once. One page stands
 * for both: the background cannot tell.
 */
async function sendBoth(trial: TrialBrowser, windows: Windows): Promise<number> {
  return await trial.evaluate(async (both) => {
    const inTurn = async (messages: Message[]) => {
      let refused = 0;
      for (const message of messages)
        if (!(await chrome.runtime.sendMessage(message)).ok) refused += 1;
      return refused;
    };
    const refused = await Promise.all(both.map(inTurn));
    return refused.reduce((sum, count) => sum + count, 0);
  }, windows);
}

const twice = (make: (window: 0 | 1) => Message[]): Windows => [make(0), make(1)];

async function settingsAtOnce(trial: TrialBrowser, chance: Chance, round: number) {
  const mine = { 0: 'restTime', 1: 'textSize' } as const;
  const hidden: HiddenMark[] = [];
  const last: Record<string, unknown>[] = [{}, {}];
  const windows = twice((window) =>
    Array.from({ length: perWindow }, (_, at): Message => {
      const kind = chance.below(3);
      if (kind === 0) {
        const mark = { claim: `claim-${round}-${window}-${at}` };
        hidden.push(mark);
        return { type: 'hideMark', data: mark };
      }
      const field = kind === 1 ? mine[window] : 'agreements';
      const value = kind === 1 ? 1 + chance.share() : chance.below(2) === 1;
      last[window] = { ...last[window], [field]: value };
      return { type: 'changeSettings', data: { [field]: value } };
    }),
  );
  await trial.send('changeSettings', { hidden: [], agreements: false, restTime: 1, textSize: 1 });
  const refused = await sendBoth(trial, windows);
  const now = (await readRaw(trial)).local.settings as Settings;
  const isLast = (field: keyof Settings, windowsThatWrite: readonly number[]) => {
    const values = windowsThatWrite.flatMap((window) => last[window]?.[field] ?? []);
    return values.length === 0 || values.some((value) => value === now[field]);
  };
  const claims = (marks: readonly HiddenMark[]) => marks.map(({ claim }) => claim).sort();
  return [
    ...(refused === 0 ? [] : [`${refused} changes were refused.`]),
    ...(isLast('restTime', [0]) && isLast('textSize', [1]) && isLast('agreements', [0, 1])
      ? []
      : ['A setting is not as it was written last.']),
    ...(isDeepStrictEqual(claims(now.hidden), claims(hidden))
      ? []
      : [`${hidden.length - now.hidden.length} of ${hidden.length} hidden marks vanished.`]),
  ];
}

async function listAtOnce(trial: TrialBrowser, chance: Chance, round: number) {
  const entries = [1, 2, 3].map(
    (id): SavedEntry => ({
      id,
      claim: `claim-${id}`,
      words: '',
      title: '',
      url: '',
      savedAt: '2026-11-28T00:00:00.000Z',
      note: '',
    }),
  );
  const saved: string[] = [];
  const notes: Map<number, string>[] = [new Map(), new Map()];
  const windows = twice((window) =>
    Array.from({ length: perWindow }, (_, at): Message => {
      if (chance.below(3) === 0) {
        const claim = `saved-${round}-${window}-${at}`;
        saved.push(claim);
        return { type: 'saveClaim', data: { claim, words: '', title: '', url: '' } };
      }
      const id = 1 + chance.below(entries.length);
      const note = `window ${window}, ${at}`;
      notes[window]?.set(id, note);
      return { type: 'noteSaved', data: { id, note } };
    }),
  );
  await trial.send('replaceSaved', entries);
  const refused = await sendBoth(trial, windows);
  const list = (await readRaw(trial)).saved;
  const isLast = ({ id, note }: SavedEntry) => {
    const written = notes.flatMap((of) => of.get(id) ?? []);
    return written.length === 0 || written.includes(note);
  };
  const claims = list.map(({ claim }) => claim).sort();
  const wanted = [...entries.map(({ claim }) => claim), ...saved].sort();
  return [
    ...(refused === 0 ? [] : [`${refused} changes were refused.`]),
    ...(isDeepStrictEqual(claims, wanted) ? [] : ['Entries of the list vanished.']),
    ...(list.slice(0, entries.length).every(isLast) ? [] : ['A note is not as written last.']),
  ];
}

async function windowsIn(
  engine: EngineName,
  rounds: number,
  options: TrustOptions,
): Promise<Row[]> {
  const chance = chanceFrom(options.seed);
  const trial = await TrialBrowser.prepare(engine);
  try {
    await trial.start('whole');
    const rows: Row[] = [];
    for (const [what, work] of [
      ['settings', settingsAtOnce],
      ['the list', listAtOnce],
    ] as const) {
      const losses: string[] = [];
      for (let round = 1; round <= rounds; round += 1)
        losses.push(...(await work(trial, chance, round)).map((loss) => `round ${round}: ${loss}`));
      const tries = rounds * 2 * perWindow;
      rows.push({ what: `two windows change ${what} at once (${engine})`, tries, losses });
    }
    return rows;
  } finally {
    await trial.close();
  }
}

export const windowsPart: Part = {
  name: 'windows',
  what: 'two windows at once',
  async run(options) {
    if (options.short) return await windowsIn('chromium', 3, options);
    return [
      ...(await windowsIn('chromium', 60, options)),
      ...(await windowsIn('firefox', 20, options)),
    ];
  },
};
