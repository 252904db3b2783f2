/** The reader's list: saving, writing notes, taking off, importing. */
import { isDeepStrictEqual } from 'node:util';
import type { SavedClaim, SavedEntry } from '../../../shared/saved';
import type { Chance } from '../chance';
import { barePage } from '../extension-copy';
import type { RawState } from '../raw-storage';
import type { TrialBrowser } from '../trial-browser';
import type { Scenario } from './scenario';

/** Changes that are made one after the other, if nothing comes between. */
const changes = 12;
/** Entries of an import. */
const imported = 150;

type List = readonly SavedEntry[];

/** A message, and the list when it has been heeded. */
interface Change {
  type: string;
  data: unknown;
  /** Whether this is the list then; what the background gives an entry is known afterwards only. */
  isDone(list: List): boolean;
}

function savedClaim(number: number): SavedClaim {
  return {
    claim: `claim-${number}`,
    stance: 'asserts',
    words: `words ${number}`,
    title: 'A thread',
    url: `https://example.org/${number}`,
  };
}

export function listScenario(): Scenario {
  let list: List = [];
  let current: Change | undefined;
  let counter = 0;

  const saving = (): Change => {
    const saved = savedClaim(++counter);
    const before = list;
    const isDone = (now: List) => {
      const [added, ...more] = now.filter(({ id }) => !before.some((entry) => entry.id === id));
      if (!added || more.length > 0) return false;
      const { id: _, savedAt, ...rest } = added;
      return (
        !Number.isNaN(Date.parse(savedAt)) &&
        isDeepStrictEqual(rest, { ...saved, note: '' }) &&
        isDeepStrictEqual([...before, added], now)
      );
    };
    return { type: 'saveClaim', data: saved, isDone };
  };
  const to = (type: string, data: unknown, after: List): Change => ({
    type,
    data,
    isDone: (now) => isDeepStrictEqual(now, after),
  });
  const importing = (): Change => {
    const entries = Array.from(
      { length: imported },
      (_, at): SavedEntry => ({
        id: at + 1,
        ...savedClaim(++counter),
        savedAt: new Date(counter * 1_000).toISOString(),
        note: `note ${counter}`,
      }),
    );
    return to('replaceSaved', entries, entries);
  };
  const next = (chance: Chance): Change => {
    const kind = chance.below(10);
    const entry = list[chance.below(list.length)];
    if (kind < 2) return importing();
    if (kind < 5 || !entry) return saving();
    if (kind < 9) {
      const note = `noted ${++counter}`;
      const after = list.map((one) => (one === entry ? { ...one, note } : one));
      return to('noteSaved', { id: entry.id, note }, after);
    }
    return to(
      'removeSaved',
      entry.id,
      list.filter((one) => one !== entry),
    );
  };

  const work = async (trial: TrialBrowser, chance: Chance) => {
    for (let done = 0; done < changes; done += 1) {
      current = next(chance);
      await trial.send(current.type, current.data);
      list = await trial.send<SavedEntry[]>('listSaved');
      if (!current.isDone(list)) throw new Error(`${current.type} did something else.`);
      current = undefined;
    }
  };
  const check = ({ saved }: RawState) => {
    const isRight = isDeepStrictEqual(saved, list) || current?.isDone(saved) === true;
    list = saved;
    const what = current?.type ?? 'nothing';
    current = undefined;
    return isRight ? [] : [`The list is neither that before nor that after ${what}.`];
  };
  return { name: 'list', what: 'saving to the list', page: barePage, work, check };
}
