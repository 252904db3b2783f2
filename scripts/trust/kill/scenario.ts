/** One kind of work that the browser is ended in the midst of. */
import type { Chance } from '../chance';
import type { RawState } from '../raw-storage';
import type { TrialBrowser } from '../trial-browser';

export interface Scenario {
  name: string;
  what: string;
  /** The page of the extension that the work is done from. */
  page: string;
  /** Sets the state before, while nothing of Footnote runs. */
  prepare?(trial: TrialBrowser, chance: Chance): Promise<void>;
  /** Whether starting the extension is a part of the work. */
  startsItself?: boolean;
  /** Does something that takes a while. Rejects where the browser ends. */
  work(trial: TrialBrowser, chance: Chance): Promise<void>;
  /** @returns what of the state on the disk is neither that before nor that after, a sentence each */
  check(raw: RawState): string[];
  /** Looks again when Footnote has been running. */
  recheck?(trial: TrialBrowser): Promise<string[]>;
}
