/** What `npm run package -- --check` finds fault with. */
import { describe, expect, it } from 'vitest';
import { lintFaults, type LintReport } from '../../../scripts/package/lint';
import { allowedWarnings } from '../../../scripts/package/lint-allowed';
import { differences } from '../../../scripts/package/zip-files';

const react = 'x;a?.__html!==n&&(e.innerHTML=n)}}break;';
const files = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([path, text]) => [path, Buffer.from(text)]));

function report(parts: Partial<LintReport>): LintReport {
  return { errors: [], warnings: [], notices: [], ...parts };
}

/** A warning about the first assignment of markup in a file. */
function warningIn(file: string, text: string) {
  const column = text.indexOf('.innerHTML');
  return { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe', file, line: 1, column };
}

describe('the linter’s messages', () => {
  it('are no fault where they are allowed', () => {
    const found = report({ warnings: [warningIn('react.js', react)] });
    expect(lintFaults(found, files({ 'react.js': react }), allowedWarnings)).toEqual([]);
  });

  it('are a fault where the same warning is about other code', () => {
    const own = 'card.innerHTML=claim.summary';
    const found = report({ warnings: [warningIn('a.js', own), warningIn('react.js', react)] });
    expect(lintFaults(found, files({ 'a.js': own, 'react.js': react }), allowedWarnings)).toEqual([
      'warning UNSAFE_VAR_ASSIGNMENT: Unsafe (a.js:1:4)',
    ]);
  });

  it('are a fault when they are errors, whatever is allowed, or notices', () => {
    const error = { ...warningIn('react.js', react) };
    const notice = { code: 'SOMETHING', message: 'New' };
    const found = report({ errors: [error], warnings: [error], notices: [notice] });
    expect(lintFaults(found, files({ 'react.js': react }), allowedWarnings)).toEqual([
      `error UNSAFE_VAR_ASSIGNMENT: Unsafe (react.js:1:${error.column})`,
      'warning SOMETHING: New (package:0:0)',
    ]);
  });

  it('leave no allowance that nothing needs', () => {
    expect(lintFaults(report({}), files({}), allowedWarnings)).toHaveLength(allowedWarnings.length);
  });
});

describe('two packages', () => {
  it('differ by files that one lacks or that have other bytes', () => {
    const wanted = files({ same: 'a', other: 'b', missing: 'c' });
    const built = files({ same: 'a', other: 'bb', more: 'd' });
    expect(differences(wanted, built)).toEqual([
      'missing: missing in the rebuilt package',
      'more: only in the rebuilt package',
      'other: 1 and 2 bytes that differ',
    ]);
  });
});
