import { describe, expect, it } from 'vitest';
import {
  outcomeOfCheck,
  outcomeOfPlaywright,
  outcomeOfVitest,
  type PlaywrightReport,
  type VitestReport,
} from '../../../scripts/test/outcome';

function vitestReport(passed: number, failed: number, brokenFiles = 0): VitestReport {
  const file = (status: string, results: string[]) => ({
    name: 'some.test.ts',
    status,
    assertionResults: results.map((result) => ({ status: result, fullName: `is ${result}` })),
  });
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: [
      file('passed', Array(passed).fill('passed')),
      ...(failed > 0 ? [file('failed', Array(failed).fill('failed'))] : []),
      ...Array.from({ length: brokenFiles }, () => file('failed', [])),
    ],
  };
}

function playwrightReport(
  expected: number,
  unexpected = 0,
  flaky = 0,
  errors = 0,
): PlaywrightReport {
  return { stats: { expected, unexpected, flaky }, errors: Array(errors).fill({}), suites: [] };
}

describe('a check', () => {
  it.each([
    [0, { passed: 1, failed: 0 }],
    [1, { passed: 0, failed: 1 }],
    [137, { passed: 0, failed: 1 }],
  ])('exit code %i', (exitCode, outcome) => {
    expect(outcomeOfCheck(exitCode)).toEqual(outcome);
  });
});

describe('vitest', () => {
  it.each([
    ['all passed', vitestReport(5, 0), 0, { passed: 5, failed: 0 }],
    ['two failed', vitestReport(5, 2), 1, { passed: 5, failed: 2 }],
    ['a file that does not load', vitestReport(5, 0, 1), 1, { passed: 5, failed: 1 }],
    ['a failed test and a broken file', vitestReport(5, 1, 1), 1, { passed: 5, failed: 2 }],
    ['an error outside of tests', vitestReport(5, 0), 1, { passed: 5, failed: 1 }],
    ['no test ran', vitestReport(0, 0), 0, { passed: 0, failed: 1 }],
    ['a crash', undefined, 139, { passed: 0, failed: 1 }],
    ['no report, though all seemed well', undefined, 0, { passed: 0, failed: 1 }],
  ])('%s', (_, report, exitCode, outcome) => {
    expect(outcomeOfVitest(report, exitCode)).toMatchObject(outcome);
  });

  it('names what failed', () => {
    expect(outcomeOfVitest(vitestReport(1, 1, 1), 1).failures).toEqual([
      'some.test.ts',
      'is failed',
    ]);
  });
});

describe('Playwright', () => {
  it.each([
    ['all passed', playwrightReport(8), 0, { passed: 8, failed: 0 }],
    ['one failed', playwrightReport(7, 1), 1, { passed: 7, failed: 1 }],
    ['passed at the second try only', playwrightReport(7, 0, 1), 0, { passed: 8, failed: 0 }],
    ['a file that does not load', playwrightReport(0, 0, 0, 1), 1, { passed: 0, failed: 1 }],
    ['interrupted', playwrightReport(3), 130, { passed: 3, failed: 1 }],
    ['no test ran', playwrightReport(0), 0, { passed: 0, failed: 1 }],
    ['a crash', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s', (_, report, exitCode, outcome) => {
    expect(outcomeOfPlaywright(report, exitCode)).toMatchObject(outcome);
  });

  it('names what failed, and what passed at the second try only', () => {
    const spec = (title: string, status: string) => ({
      title,
      tests: [{ projectName: 'firefox', status }],
    });
    const report: PlaywrightReport = {
      ...playwrightReport(1, 1, 1),
      suites: [
        {
          title: 'card.spec.ts',
          specs: [spec('opens', 'expected'), spec('closes', 'unexpected')],
          suites: [{ title: 'touch', specs: [spec('opens', 'flaky')] }],
        },
      ],
    };
    expect(outcomeOfPlaywright(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      failures: ['[firefox] card.spec.ts: closes'],
      unsteady: ['[firefox] touch: opens'],
    });
  });
});
