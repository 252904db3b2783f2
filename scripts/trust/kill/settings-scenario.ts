/** The reader's settings: choices, what is hidden, pauses. */
import { isDeepStrictEqual } from 'node:util';
import type { HiddenMark } from '../../../shared/hidden';
import type { Settings } from '../../../shared/settings';
import type { Chance } from '../chance';
import { barePage } from '../extension-copy';
import type { RawState } from '../raw-storage';
import type { TrialBrowser } from '../trial-browser';
import type { Scenario } from './scenario';

/** Changes that are made one after the other, if nothing comes between. */
const changes = 25;
/** Marks that are hidden at once, so that the settings are large. */
const many = 300;

type Stored = Partial<Settings>;

declare const chrome: {
  storage: { local: { get(key: string): Promise<{ settings?: Stored }> } };
};

export function settingsScenario(): Scenario {
  let before: Stored | undefined;
  let after: Stored | undefined;
  let counter = 0;

  const hiddenMark = (): HiddenMark => ({
    claim: `claim-${++counter}`,
    where: { words: `words ${counter}`, site: 'forum.example' },
  });
  const next = (
    stored: Stored,
    chance: Chance,
  ): { type: string; data: unknown; change: Stored } => {
    const kind = chance.below(4);
    const { hidden = [] } = stored;
    if (kind === 0) {
      const mark = hiddenMark();
      return { type: 'hideMark', data: mark, change: { hidden: [...hidden, mark] } };
    }
    if (kind === 1) {
      const until = chance.below(2) * 10;
      const change = { paused: false, pausedUntil: until };
      return { type: 'setPaused', data: { paused: false, until }, change };
    }
    const change: Stored =
      kind === 2
        ? { restTime: chance.below(3_000), hidden: Array.from({ length: many }, hiddenMark) }
        : { restTime: chance.below(3_000), textSize: 1 + chance.share(), language: 'en' };
    return { type: 'changeSettings', data: change, change };
  };

  const stored = async (trial: TrialBrowser): Promise<Stored> => {
    // The first change makes the settings whole.
    await trial.send('changeSettings', { language: 'en' });
    return await trial.evaluate(
      async () => (await chrome.storage.local.get('settings')).settings ?? {},
      undefined,
    );
  };
  const work = async (trial: TrialBrowser, chance: Chance) => {
    before ??= await stored(trial);
    for (let done = 0; done < changes; done += 1) {
      const { type, data, change } = next(before, chance);
      after = { ...before, ...change };
      await trial.send(type, data);
      before = after;
      after = undefined;
    }
  };
  const check = ({ local }: RawState) => {
    const now = local.settings as Stored | undefined;
    // Ended before the first change was made.
    if (before === undefined) return [];
    const isRight = isDeepStrictEqual(now, before) || isDeepStrictEqual(now, after);
    const isDated = isDeepStrictEqual(local.settings$, { v: 3 });
    before = now;
    after = undefined;
    return [
      ...(isRight ? [] : ['The settings are neither those before nor those after.']),
      ...(isDated ? [] : ['The settings have lost their version.']),
    ];
  };
  return { name: 'settings', what: 'changing the settings', page: barePage, work, check };
}
