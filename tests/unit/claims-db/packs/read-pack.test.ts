import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packJsonSchemaText } from '../../../../claims-db/packs/json-schema';
import { packLimits } from '../../../../claims-db/packs/limits';
import { isHttps } from '../../../../claims-db/packs/pack-schema';
import {
  idOfName,
  openPackText,
  type ReadPack,
  readSteps,
} from '../../../../claims-db/packs/read-pack';
import { packText } from '../../../../claims-db/packs/write-pack';
import { root } from '../../../../scripts/root';
import { PackError, type PackTrouble } from '../../../../shared/pack';
import { claimReview, packClaim, packFile } from '../../../fixtures/pack';

function finish(steps: Generator<number, ReadPack>): ReadPack {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const read = (text: string, reserved: string[] = []) =>
  finish(readSteps(openPackText(text, 'a file.json'), new Set(reserved)));

function troubleOf(work: () => unknown): PackTrouble {
  try {
    work();
  } catch (error) {
    if (error instanceof PackError) return error.trouble;
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

test('a claim that is a text is no record, whatever the text', () => {
  const { faults } = read(packFile([packClaim(), 'twice', 7, null]));
  expect(faults.map(({ place, fault, field }) => [place, fault, field])).toEqual(
    [2, 3, 4].map((place) => [place, 'not-a-record', '']),
  );
});

describe('a sound pack', () => {
  test('is read back as it was written', () => {
    const claims = [packClaim({ id: 'a' }), packClaim({ id: 'b', certainty: 'low' })];
    const text = packText({ id: 'mine-too', title: 'Mine', language: 'en' }, claims);
    expect(openPackText(text, 'x').head).toEqual({ id: 'mine-too', title: 'Mine', language: 'en' });
    expect(read(text)).toEqual({ claims, rejected: 0, cut: 0, faults: [], cuts: [] });
  });

  test('comes sorted by id, without what this version does not know', () => {
    const { claims } = read(
      packFile([packClaim({ id: 'z' }), { ...packClaim({ id: 'b' }), x: 1 }]),
    );
    expect(claims).toEqual([packClaim({ id: 'b' }), packClaim({ id: 'z' })]);
  });

  test('is named by its file where it does not name itself', () => {
    const text = JSON.stringify({ claims: [packClaim()] });
    expect(openPackText(text, 'My pack (2026).json').head).toMatchObject({ id: 'my-pack-2026' });
  });

  test('has texts without what cannot be seen or turns the reading direction', () => {
    const statement = 'Copper\u202E brace\u200Blets\u0007 e\u0301 \uD800';
    const [claim] = read(packFile([packClaim({ statement })])).claims;
    expect(claim?.statement).toBe('Copper bracelets é');
  });

  test('may say "less than"', () => {
    expect(read(packFile([packClaim({ summary: 'HbA1c <7 or > 6.' })])).rejected).toBe(0);
  });
});

describe('a claim is rejected', () => {
  const cases: [string, object, string, string][] = [
    ['without a statement', { statement: undefined }, 'statement', 'missing'],
    ['with an empty statement', { statement: '  ' }, 'statement', 'empty'],
    ['with a number as statement', { statement: 7 }, 'statement', 'not-text'],
    ['with a verdict that is none', { verdict: 'False' }, 'verdict', 'not-listed'],
    ['with a script in a text', { summary: 'x<script>alert(1)</script>' }, 'summary', 'markup'],
    ['with an image in a text', { harm: '<img src=x onerror=alert(1)>' }, 'harm', 'markup'],
    ['with markup in a phrasing', { phrasings: ['<b>bold</b>'] }, 'phrasings.0', 'markup'],
    ['without a source', { sources: [] }, 'sources', 'empty'],
    [
      'with an unnamed source',
      { sources: [{ url: 'https://example.org' }] },
      'sources.0.title',
      'missing',
    ],
    ['with a day that is none', { reviewed: 'yesterday' }, 'reviewed', 'not-a-date'],
    ['with a space in its id', { id: 'a b' }, 'id', 'not-an-id'],
    ['with an endless statement', { statement: 'x'.repeat(501) }, 'statement', 'too-long'],
  ];
  test.each(cases)('%s', (_, changes, field, fault) => {
    const { claims, rejected, faults } = read(
      packFile([packClaim({ id: 'sound' }), { ...packClaim(), ...changes }]),
    );
    expect(claims.map(({ id }) => id)).toEqual(['sound']);
    expect(rejected).toBe(1);
    expect(faults).toMatchObject([{ place: 2, field, fault }]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://',
    ' \u0001javascript:alert(1)',
    'data:text/html,x',
    'http://example.org',
    'https://reader:secret@example.org/',
    'https://',
    '//example.org',
    'file:///etc/passwd',
  ])('with %j as an address', (url) => {
    const text = packFile([packClaim(), packClaim({ id: 'bad', sources: [{ title: 'A', url }] })]);
    expect(read(text).faults).toMatchObject([{ field: 'sources.0.url', fault: 'not-https' }]);
  });

  test('with an id that was there before, or that is one of the project’s own', () => {
    const text = packFile([
      packClaim({ id: 'a' }),
      packClaim({ id: 'a', statement: 'another' }),
      packClaim({ id: 'ldn-fda-approved' }),
    ]);
    const { claims, faults } = read(text, ['ldn-fda-approved']);
    expect(claims).toEqual([packClaim({ id: 'a' })]);
    expect(faults).toMatchObject([
      { place: 2, id: 'a', fault: 'twice' },
      { place: 3, id: 'ldn-fda-approved', fault: 'reserved' },
    ]);
  });
});

test('a million phrasings are cut, and it is said', () => {
  const phrasings = Array.from({ length: 1_000_000 }, (_, at) => `phrasing ${at}`);
  const { claims, cut, cuts } = read(packFile([packClaim({ phrasings })]));
  expect(claims[0]?.phrasings).toHaveLength(packLimits.phrasings);
  expect(cut).toBe(1);
  expect(cuts).toMatchObject([
    { place: 1, field: 'phrasings', fault: 'too-many', value: '1000000' },
  ]);
});

test('thousands of rejections are counted, a hundred are shown', () => {
  const { rejected, faults } = read(packFile([packClaim(), ...Array(5_000).fill({ id: 'x' })]));
  expect([rejected, faults.length]).toEqual([5_000, 100]);
});

describe('a file is refused', () => {
  const cases: [string, string, object][] = [
    ['that is no JSON', '{"claims": [', { code: 'not-json' }],
    ['that is empty', '', { code: 'not-json' }],
    ['that is a page', '<!doctype html><p>Not found', { code: 'not-json' }],
    ['that is something else', '{"a": 1}', { code: 'no-pack' }],
    ['that is a list of nothing known', '[1, null, "x"]', { code: 'no-pack' }],
    [
      'of a later format',
      packFile([packClaim()], { version: 2 }),
      { code: 'newer-format', version: '2' },
    ],
    ['without claims', packFile([]), { code: 'no-claims' }],
    ['whose claims are no list', packFile([], { claims: 5 }), { code: 'no-claims' }],
    [
      'with the id of the project',
      packFile([packClaim()], { id: 'footnote' }),
      { code: 'reserved-id' },
    ],
    [
      'with the id of the reader’s own',
      packFile([packClaim()], { id: 'mine' }),
      { code: 'reserved-id' },
    ],
    [
      'with an id that is none',
      packFile([packClaim()], { id: '../x' }),
      { code: 'bad-head', field: 'id' },
    ],
    [
      'with markup in its title',
      packFile([packClaim()], { title: '<b>x</b>' }),
      { code: 'bad-head', field: 'title', fault: 'markup' },
    ],
    [
      'with a homepage that is none',
      packFile([packClaim()], { homepage: 'javascript:1' }),
      { code: 'bad-head', field: 'homepage' },
    ],
    [
      'of which nothing is sound',
      packFile([{ id: 'a' }, 5]),
      { code: 'all-rejected', first: { place: 1, field: 'statement', fault: 'missing' } },
    ],
  ];
  test.each(cases)('%s', (_, text, trouble) => {
    expect(troubleOf(() => read(text))).toMatchObject(trouble);
  });
});

test('an id of a name', () => {
  expect(idOfName('Größe & Alter.JSON')).toBe('gro-e-alter');
  expect(idOfName('***')).toBe('');
});

describe('whatever a file holds', () => {
  const anyClaim = fc.record(
    {
      id: fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'c')),
      statement: fc.oneof(fc.string(), fc.constantFrom('x', '<i>x</i>')),
      verdict: fc.oneof(fc.constantFrom('supported', 'mixed'), fc.anything()),
      summary: fc.string({ unit: 'binary' }),
      phrasings: fc.oneof(fc.array(fc.string()), fc.anything()),
      sources: fc.array(fc.record({ title: fc.string(), url: fc.oneof(fc.webUrl(), fc.string()) })),
      reviewed: fc.oneof(fc.constant('2026-01-01'), fc.string()),
    },
    { requiredKeys: [] },
  );
  const anyPack = fc.oneof(
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.array(fc.oneof(anyClaim, fc.jsonValue())).map((claims) => packFile(claims)),
    fc
      .array(fc.oneof(anyClaim, fc.jsonValue()).map((value) => claimReview(Object(value))))
      .map((reviews) => JSON.stringify(reviews)),
    fc.string(),
  );

  test('it is read or refused, and what is read is safe to show', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyPack, (text) => {
        try {
          const { claims } = read(text);
          taken += claims.length;
          for (const claim of claims) {
            expect(claim.sources.every(({ url }) => isHttps(url))).toBe(true);
            expect(JSON.stringify(claim)).not.toMatch(/<\s*\/?\s*[a-z!][^<>]*>|[\u202A-\u202E]/i);
            expect(claim.statement.trim()).not.toBe('');
          }
        } catch (error) {
          if (!(error instanceof PackError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  test('a sound file with one letter changed or cut off is read or refused', () => {
    const sound = packFile([packClaim({ id: 'a' }), packClaim({ id: 'b' })]);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.string({ maxLength: 2 }), (at, piece) => {
        for (const text of [sound.slice(0, at), sound.slice(0, at) + piece + sound.slice(at + 1)])
          try {
            expect(read(text).claims.length).toBeLessThanOrEqual(2);
          } catch (error) {
            if (!(error instanceof PackError)) throw error;
          }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the published JSON Schema', () => {
  const published = readFileSync(
    join(root, 'claims-db', 'packs', 'footnote-pack.schema.json'),
    'utf8',
  );
  test('is what an import checks (`npm run pack-schema` writes it)', () => {
    expect(JSON.parse(published)).toEqual(JSON.parse(packJsonSchemaText()));
  });
  test('takes a sound pack and refuses what an import refuses', () => {
    const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(
      JSON.parse(published),
    );
    const takes = (text: string) => validate(JSON.parse(text));
    expect(
      takes(packFile([packClaim(), { ...packClaim({ id: 'b' }), phrasings: undefined }])),
    ).toBe(true);
    expect(takes(packFile([packClaim({ sources: [] })]))).toBe(false);
    expect(takes(packFile([{ ...packClaim(), verdict: 'False' }]))).toBe(false);
    expect(takes(packFile([], { version: 2 }))).toBe(false);
  });
});
