// `npm test`: every check and every test, or the stages named (`npm test -- unit e2e`). Ends with
// one line, `N passed, N failed`, that counts each test and each other stage.
import { ensureBrowser } from '../browser/install-browser';
import type { Outcome } from './outcome';
import { type Stage, stages } from './stages';

/** Makes sure that both browsers are there. */
const browsersFlag = '--browsers';

async function runStage(stage: Stage): Promise<Outcome> {
  console.log(`\n== ${stage.what} (${stage.name})`);
  try {
    return await stage.run();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

function chooseStages(names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const known = stages.map(({ name }) => name).join(', ');
    throw new Error(`No such stage: ${unknown.join(', ')}. There are ${known}.`);
  }
  return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
}

function prepareBrowsers(): void {
  ensureBrowser(['chromium', 'chrome']);
  ensureBrowser(['firefox']);
}

try {
  const parameters = process.argv.slice(2);
  const chosen = chooseStages(parameters.filter((parameter) => parameter !== browsersFlag));
  if (parameters.includes(browsersFlag)) prepareBrowsers();
  const outcomes: { stage: Stage; outcome: Outcome }[] = [];
  for (const stage of chosen) outcomes.push({ stage, outcome: await runStage(stage) });

  console.log('');
  for (const { stage, outcome } of outcomes) {
    const word = outcome.failed === 0 ? 'ok    ' : 'FAILED';
    console.log(`${word}  ${stage.what}: ${outcome.passed} passed, ${outcome.failed} failed`);
    for (const name of outcome.failures ?? []) console.log(`        failed: ${name}`);
    for (const name of outcome.unsteady ?? []) console.log(`        at the second try: ${name}`);
  }
  const sum = (pick: (outcome: Outcome) => number) =>
    outcomes.reduce((total, { outcome }) => total + pick(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
