/** Ends the browser at random moments of one kind of work, and looks at what is left. */
import { readRaw } from '../raw-storage';
import { type Chance, chanceFrom } from '../chance';
import { whatFails } from '../marks-work';
import type { Row, TrustOptions } from '../part';
import type { TrialBrowser } from '../trial-browser';
import type { Scenario } from './scenario';

/** Ends the browser when so many milliseconds of the work have passed, or at its end. */
async function killMeanwhile(
  trial: TrialBrowser,
  work: Promise<void>,
  after: number,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const moment = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, after);
  });
  const ended = work.then(
    () => undefined,
    (error: unknown) => error,
  );
  const first = await Promise.race([moment, ended]);
  clearTimeout(timer);
  // What goes wrong before the browser was ended is no fault of the end.
  if (first !== undefined) throw first;
  await trial.kill();
  await ended;
}

async function killOnce(
  trial: TrialBrowser,
  scenario: Scenario,
  chance: Chance,
  span: number,
  url: string,
): Promise<string[]> {
  await killMeanwhile(trial, scenario.work(trial, chance), chance.share() * span);
  await trial.start('bare');
  const faults = scenario.check(await readRaw(trial));
  await trial.reload('whole', scenario.page);
  faults.push(...(await whatFails(trial, url)));
  faults.push(...((await scenario.recheck?.(trial)) ?? []));
  return faults;
}

/** The state that the work starts from. */
async function makeReady(trial: TrialBrowser, scenario: Scenario, chance: Chance): Promise<void> {
  if (scenario.prepare) {
    await trial.reload('bare', scenario.page);
    await scenario.prepare(trial, chance);
    if (scenario.startsItself) return;
  }
  await trial.reload('whole', scenario.page);
}

/** @param url - of a page with a claim */
export async function killDuring(
  trial: TrialBrowser,
  url: string,
  scenario: Scenario,
  kills: number,
  { seed, say }: TrustOptions,
): Promise<Row> {
  const chance = chanceFrom(seed);
  const losses: string[] = [];
  await makeReady(trial, scenario, chance);
  const began = performance.now();
  await scenario.work(trial, chance);
  const span = (performance.now() - began) * 1.1;
  scenario.check(await readRaw(trial));
  for (let kill = 1; kill <= kills; kill += 1) {
    if (scenario.prepare) await makeReady(trial, scenario, chance);
    const faults = await killOnce(trial, scenario, chance, span, url);
    losses.push(...faults.map((fault) => `kill ${kill}: ${fault}`));
    say(`${scenario.name} in ${trial.name}: ${kill} of ${kills}, ${losses.length} losses`);
  }
  return {
    what: `kill while ${scenario.what} (${trial.name})`,
    tries: kills,
    losses,
    note: `at moments within ${Math.round(span)} ms`,
  };
}
