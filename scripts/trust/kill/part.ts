/** Part 1: the browser is ended at random moments, and nothing is lost. */
import { serveFiles } from '../../browser/serve-files';
import { serveClaim } from '../marks-work';
import type { Part, Row, TrustOptions } from '../part';
import { type EngineName, TrialBrowser } from '../trial-browser';
import { claimsScenario } from './claims-scenario';
import { listScenario } from './list-scenario';
import { migrationScenario } from './migration-scenario';
import { endImports } from './ends';
import { packScenario, packsPageScenario } from './pack-scenario';
import { killDuring } from './run';
import { settingsScenario } from './settings-scenario';

const scenarios = [
  listScenario,
  settingsScenario,
  claimsScenario,
  packScenario,
  packsPageScenario,
  migrationScenario,
];

/** How often each kind of work is interrupted, by the end of the browser or of a page. */
const kills = { short: 1, long: { chromium: 40, firefox: 5 } };
const pageEnds = { short: 1, long: { chromium: 40, firefox: 20 } };

async function killIn(engine: EngineName, options: TrustOptions): Promise<Row[]> {
  const timesOf = ({ short, long }: typeof kills) => (options.short ? short : long[engine]);
  const trial = await TrialBrowser.prepare(engine);
  const server = await serveFiles();
  try {
    const url = serveClaim(server);
    await trial.start('whole');
    await trial.send('libraryHealth');
    const rows: Row[] = [];
    for (const scenario of scenarios)
      rows.push(await killDuring(trial, url, scenario(), timesOf(kills), options));
    rows.push(...(await endImports(trial, url, timesOf(pageEnds), options)));
    return rows;
  } finally {
    await server.close();
    await trial.close();
  }
}

export const killPart: Part = {
  name: 'kill',
  what: 'the browser is killed at random moments',
  run: (options) => killIn('chromium', options),
};

/** Firefox takes its time to start. */
export const killFirefoxPart: Part = {
  name: 'kill-firefox',
  isLong: true,
  what: 'Firefox is killed at random moments',
  run: (options) => killIn('firefox', options),
};
