/** How a stage of `npm test` went, counted from what the test runners themselves report. */

export interface Outcome {
  passed: number;
  failed: number;
  /** Names of what failed, as far as the runner gives them. */
  failures?: readonly string[];
  /** Names of what passed at the second try only: told, so that they are mended. */
  unsteady?: readonly string[];
}

/** The parts of vitest's JSON report that are read. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; tests: { projectName: string; status: string }[] }[];
}

/** The parts of Playwright's JSON report that are read. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
  suites: PlaywrightSuite[];
}

/** A check that is one thing: it holds or it does not. */
export function outcomeOfCheck(exitCode: number): Outcome {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A run that ended badly, or in which no test ran, has at least one failure, whatever its report
 * says.
 */
function withExitCode(outcome: Outcome, exitCode: number): Outcome {
  const { passed, failed } = outcome;
  const isBad = exitCode !== 0 || passed + failed === 0;
  return { ...outcome, failed: isBad ? Math.max(failed, 1) : failed };
}

/** Playwright’s names of the tests that ended so. */
function namesOf(suites: readonly PlaywrightSuite[], wanted: string): string[] {
  return suites.flatMap(({ title, suites: inner = [], specs }) => [
    ...specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === wanted)
        .map(({ projectName }) => `[${projectName}] ${title}: ${spec.title}`),
    ),
    ...namesOf(inner, wanted),
  ]);
}

/** A test file that could not be loaded has no tests to count; it counts as one failure. */
export function outcomeOfVitest(report: VitestReport | undefined, exitCode: number): Outcome {
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  const failedTests = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
  const failures = [...brokenFiles.map(({ name }) => name), ...failedTests];
  return withExitCode({ passed: report.numPassedTests, failed, failures }, exitCode);
}

export function outcomeOfPlaywright(
  report: PlaywrightReport | undefined,
  exitCode: number,
): Outcome {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return withExitCode(
    {
      passed: expected + flaky,
      failed: unexpected + report.errors.length,
      failures: namesOf(report.suites, 'unexpected'),
      unsteady: namesOf(report.suites, 'flaky'),
    },
    exitCode,
  );
}
