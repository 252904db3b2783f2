/** Whatever a file holds, it is read or refused with a reason, and what is read is safe to show. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPackText, readSteps } from '../../../claims-db/packs/read-pack';
import { isHttps } from '../../../claims-db/packs/pack-schema';
import { runSteps } from '../../../claims-db/packs/run-steps';
import { backupIn } from '../../../shared/backup';
import { parsedFile } from '../../../shared/file-faults';
import { listIn } from '../../../shared/list-file';
import { PackError, type PackClaim } from '../../../shared/pack';
import {
  SavedEntriesSchema,
  SettingsChangeSchema,
  SettingsSchema,
} from '../../../shared/own-data-schema';
import { defaults } from '../../../shared/settings';
import * as v from 'valibot';
import { packClaim, packFile, claimReview } from '../../fixtures/pack';
import { brokenPacks } from '../broken-packs';
import { injections } from '../injections';
import { seed, times, tried } from '../tried';

const runs = () => ({ seed: seed(), numRuns: times(300) });

/** The claims of a text, or null where it is refused. */
async function claimsIn(text: string): Promise<PackClaim[] | null> {
  try {
    const { head: _, ...opened } = openPackText(text, 'file.json');
    return (await runSteps(readSteps(opened, new Set()), {})).claims;
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

function expectSafe(claims: readonly PackClaim[] | null): void {
  for (const { sources, ...claim } of claims ?? []) {
    expect(sources.length).toBeGreaterThan(0);
    for (const { url } of sources) expect(isHttps(url), url).toBe(true);
    const texts = [claim.statement, claim.summary, claim.detail ?? '', ...claim.phrasings];
    for (const text of texts) expect(text).not.toMatch(/<\s*\/?\s*[a-z!][^<>]*>|\p{Surrogate}/iu);
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}

/** A sound file with a hostile text in one of its places. */
const hostile = fc
  .record({
    text: fc.constantFrom(...injections),
    field: fc.constantFrom(
      'id',
      'statement',
      'summary',
      'detail',
      'harm',
      'rating',
      'ratedBy',
      'reviewed',
      'phrasings',
      'topics',
      'related',
      'title',
      'url',
      'publisher',
      'found',
      'head',
    ),
  })
  .map(({ text, field }) => {
    if (field === 'head') return packFile([packClaim()], { title: text, description: text });
    const source = { title: 'A trial', url: 'https://example.org/', [field]: text };
    const isOfSource = ['title', 'url', 'publisher', 'found'].includes(field);
    const isList = ['phrasings', 'topics', 'related'].includes(field);
    const change = isOfSource ? { sources: [source] } : { [field]: isList ? [text] : text };
    return packFile([{ ...packClaim(), ...change }]);
  });

describe('a pack', () => {
  test.each(Object.entries(brokenPacks))('broken: %s', async (_, text) => {
    expectSafe(await claimsIn(text));
  });

  test('broken, counted', (context) => tried(context, Object.keys(brokenPacks).length));

  test('with a hostile text', async (context) => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => expectSafe(await claimsIn(text))),
      runs(),
    );
    tried(context, runs().numRuns);
  });

  test('of anything', async (context) => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 8 }).map((value) => JSON.stringify(value)),
      fc.array(fc.jsonValue()).map((claims) => packFile(claims)),
      fc
        .dictionary(fc.string(), fc.jsonValue())
        .map((fields) => packFile([{ ...packClaim(), ...fields }])),
      fc
        .dictionary(fc.string(), fc.jsonValue())
        .map((fields) => JSON.stringify(claimReview(fields))),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => expectSafe(await claimsIn(text))),
      runs(),
    );
    tried(context, runs().numRuns);
  });
});

const entry = {
  claim: 'a',
  words: '',
  title: '',
  url: '',
  id: 1,
  savedAt: '2026-11-28T00:00:00.000Z',
  note: '',
};
const file = (settings: unknown, list: unknown, more: object = {}) =>
  JSON.stringify({
    format: 'footnote-backup',
    version: 1,
    exportedAt: '2026-11-28T00:00:00.000Z',
    settings,
    list,
    ...more,
  });

test('a backup of anything is read or refused with a sentence', (context) => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.jsonValue().map((value) => file(value, [])),
    fc.jsonValue().map((value) => file(defaults, value)),
    fc
      .dictionary(fc.string(), fc.jsonValue())
      .map((more) => file(defaults, [{ ...entry, ...more }])),
    fc
      .constantFrom(...injections)
      .map((note) => file(defaults, [{ ...entry, note: note.slice(0, 4_000) }])),
    fc.constantFrom(...injections).map((key) => file({ ...defaults, [key]: 1 }, [])),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const read = backupIn(parsedFile(text));
      if (read.ok) {
        expect(v.is(SettingsSchema, read.backup.settings)).toBe(true);
        return;
      }
      expect(read.problem.length).toBeGreaterThan(10);
    }),
    runs(),
  );
  tried(context, runs().numRuns);
});

test('a list of anything is read, refused with a sentence, or another file', (context) => {
  const list = (entries: unknown, more: object = {}) =>
    JSON.stringify({ footnote: 'saved claims', version: 1, entries, ...more });
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.jsonValue().map((value) => list(value)),
    fc.dictionary(fc.string(), fc.jsonValue()).map((more) => list([entry], more)),
    fc.dictionary(fc.string(), fc.jsonValue()).map((more) => list([{ ...entry, ...more }])),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const read = listIn(parsedFile(text));
      if (read?.ok) expect(v.is(SavedEntriesSchema, read.entries)).toBe(true);
      else if (read) expect(read.problem.length).toBeGreaterThan(10);
    }),
    runs(),
  );
  tried(context, runs().numRuns);
});

test('settings of anything are of their form or refused', (context) => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record(
      Object.fromEntries(
        Object.entries(defaults).map(([key, value]) => [
          key,
          fc.oneof(fc.constant(value), fc.jsonValue()),
        ]),
      ),
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(anything, (value) => {
      const result = v.safeParse(SettingsChangeSchema, value);
      if (!result.success) return;
      expect(v.is(SettingsSchema, { ...defaults, ...result.output })).toBe(true);
      // What is not said is not made up.
      expect(Object.keys(result.output)).toEqual(Object.keys(Object(value)));
    }),
    runs(),
  );
  tried(context, runs().numRuns);
});
