import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultLine, parseClaim, readClaims } from '../../../claims-db/read';

const sound = `
id: tea-cures-gout
statement: Tea cures gout
topics: [drinks]
verdict: contradicted
certainty: moderate
summary: Tea probably does not cure gout.
phrasings: [tea fixed my gout, tea gets rid of gout, my gout went with tea]
sources:
  - kind: systematic-review
    title: Tea and gout
    publisher: Journal of Tea
    year: 2020
    url: https://example.org/a
    doi: 10.1000/tea.1
    found: Tea made no difference in 3 trials.
    read: { what: abstract, on: 2026-01-02 }
  - kind: guideline
    title: Gout
    publisher: Society
    year: undated
    url: https://example.org/b
    found: Does not name tea.
    read: { what: page, on: 2026-01-02 }
reviewed: 2026-01-02
ratedBy: Footnote editors
`;

/** The sound record with one line changed, so that each case shows one fault. */
const changed = (from: string, to: string) => {
  expect(sound).toContain(from);
  return sound.replace(from, to);
};

const faultsOf = (text: string) => parseClaim(text, 'x.yaml').faults.map(faultLine);

describe('a record', () => {
  test('that is sound becomes a claim', () => {
    const { claim, faults } = parseClaim(sound, 'x.yaml');
    expect(faults).toEqual([]);
    expect(claim).toMatchObject({
      id: 'tea-cures-gout',
      related: [],
      sources: [{ year: 2020 }, { year: 'undated' }],
    });
  });

  test.each([
    [
      'an unknown verdict',
      changed('contradicted', 'nonsense'),
      /verdict is "nonsense"; has to be one of supported/,
    ],
    [
      'a pair the method forbids',
      changed('verdict: contradicted', 'verdict: not-enough-evidence'),
      /certainty is moderate; not-enough-evidence takes very-low only/,
    ],
    [
      'an official record without a regulator',
      changed('certainty: moderate', 'certainty: official-record'),
      /certainty .*no source is a regulator/,
    ],
    [
      'an http address',
      changed('https://example.org/a', 'http://example.org/a'),
      /sources\.0\.url has to start with https/,
    ],
    [
      'a source without what was read',
      changed('    read: { what: abstract, on: 2026-01-02 }\n', ''),
      /sources\.0\.read is missing/,
    ],
    [
      'an unknown way of reading',
      changed('what: abstract', 'what: hearsay'),
      /sources\.0\.read\.what is "hearsay"/,
    ],
    [
      'a DOI with its resolver',
      changed('10.1000/tea.1', 'https://doi.org/10.1000/tea.1'),
      /sources\.0\.doi is no DOI/,
    ],
    [
      'a date that does not exist',
      changed('reviewed: 2026-01-02', 'reviewed: 2026-02-31'),
      /reviewed is no day of the calendar/,
    ],
    [
      'a summary that is too long',
      changed('Tea probably does not cure gout.', 'word '.repeat(46)),
      /summary has 46 words; at most 45/,
    ],
    ['markup', changed('Tea probably', '<b>Tea</b> probably'), /summary has "<" or ">"/],
    ['a missing field', changed('statement: Tea cures gout\n', ''), /statement is missing/],
    [
      'a field that is none',
      changed('reviewed:', 'colour: red\nreviewed:'),
      /colour is no field of a record/,
    ],
    [
      'one address twice',
      changed('https://example.org/b', 'https://example.org/a'),
      /sources\.1\.url stands twice/,
    ],
    [
      'a year to come',
      changed('year: 2020', 'year: 2999'),
      /sources\.0\.year has to be a whole year/,
    ],
    ['broken YAML', `${sound}\n  : [`, /is no valid YAML \(line \d+\)/],
    ['a list instead of a record', '- a\n- b\n', /./],
    ['nothing', '', /./],
  ])('with %s is refused with file, field and reason', (_, text, reason) => {
    const faults = faultsOf(text);
    expect(faults.join('\n')).toMatch(reason);
    for (const fault of faults) expect(fault).toMatch(/^x\.yaml: /);
  });
});

describe('the folder of records', () => {
  let folder: string;
  const put = async (path: string, text: string) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const faults = async () => (await readClaims(folder)).faults.map(faultLine);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claims-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is sound when each file is', async () => {
    await put('drinks/tea-cures-gout.yaml', sound);
    expect(await faults()).toEqual([]);
  });

  test('names a second file with one id', async () => {
    await put('drinks/tea-cures-gout.yaml', sound);
    await put('drinks/again.yaml', sound);
    expect((await faults()).join('\n')).toMatch(
      /tea-cures-gout\.yaml: id tea-cures-gout is taken by drinks\/again\.yaml/,
    );
  });

  test('names a relation to a claim that is not there', async () => {
    await put(
      'drinks/tea-cures-gout.yaml',
      changed('reviewed:', 'related: [coffee-cures-gout]\nreviewed:'),
    );
    expect(await faults()).toEqual([
      'drinks/tea-cures-gout.yaml: related names coffee-cures-gout, which no file has',
    ]);
  });

  test('names a file in the wrong folder or under the wrong name', async () => {
    await put('food/other.yaml', sound);
    expect((await faults()).sort()).toEqual([
      'food/other.yaml: id tea-cures-gout is not the file’s name'.replace('’', "'"),
      "food/other.yaml: topics.0 drinks is not the folder's name",
    ]);
  });

  test('that is empty is a fault', async () => {
    expect((await faults()).join()).toMatch(/holds no claim/);
  });
});
