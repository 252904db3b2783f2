import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readClaims } from '../../../claims-db/read';
import { ownShelf, type Shelf, searchShelves } from '../../../entrypoints/background/shelf-search';
import { buildPack } from '../../../matcher/pack/build-pack';
import { Narrower } from '../../../matcher/pack/narrow';
import { PackIndex } from '../../../matcher/pack/pack-index';
import { type PackClaim, shownClaim } from '../../../shared/pack';
import { packClaim } from '../../fixtures/pack';

const origin = { id: 'folk', title: 'Folk remedies', own: false };

/** Claims of a pack, as the background has them. */
function packShelf(claims: readonly PackClaim[]): Shelf {
  return {
    narrower: new Narrower(new PackIndex(buildPack(claims))),
    claimsAt: async (numbers) =>
      numbers.flatMap((number) => {
        const claim = claims[number];
        return claim ? shownClaim(claim, origin) : [];
      }),
  };
}

const folk = packShelf([
  packClaim({
    id: 'copper',
    statement: 'A copper bracelet on both wrists heals arthritis',
    phrasings: [],
  }),
  packClaim({
    id: 'onions',
    statement: 'Onions in the socks draw a fever out through the feet',
    phrasings: ['put onions in your socks for tonsillitis'],
  }),
  packClaim({
    id: 'cafe',
    statement: 'A café crème cures hiccups İn minutes 👩‍👩‍👧',
    phrasings: [],
  }),
]);

let own: Shelf;
const search = (query: string) => searchShelves([own], query);

beforeAll(async () => {
  const folder = join(import.meta.dirname, '../../../claims-db/claims');
  own = await ownShelf((await readClaims(folder)).claims);
}, 60_000);

describe('a look-up finds', () => {
  test.each([
    ['naltrexone fda', 'ldn-fda-approved'],
    ['FDA naltrexon', 'ldn-fda-approved'],
    ['fibromyalga ldn', 'ldn-treats-fibromyalgia'],
    ['plaquenil eye', 'antimalarials-retinopathy'],
    ['hydroxycloroquine pregnan', 'hcq-safe-pregnancy'],
    ['contagious', 'lupus-contagious'],
    ['benlysta', 'belimumab-approved-lupus'],
    ['alfalfa', 'lupus-alfalfa'],
    ['vitamin d', 'vitamin-d-lupus'],
    ['LDN & lupus', 'ldn-treats-lupus'],
    ['is lupus contagious?', 'lupus-contagious'],
    // Misspelt, cut short, a part of a word, in another order.
    ['fibromialgia naltrexon', 'ldn-treats-fibromyalgia'],
    ['hydroxiclor preg', 'hcq-safe-pregnancy'],
    ['pregnancy plaqenil', 'hcq-safe-pregnancy'],
    ['coq10', 'coq10-statin'],
    ['bloodpressure garlic', 'garlic-blood-pressure'],
    ['garlic inflammatio echin', 'lupus-garlic-echinacea'],
    ['ibromyalgia gabapentin', 'gabapentin-fibromyalgia'],
    ['mammografy', 'mammogram-causes-cancer'],
  ])('for "%s" the claim %s among the first three', async (query, id) => {
    const { found } = await search(query);
    expect(found.slice(0, 3).map(({ claim }) => claim.id)).toContain(id);
  });
});

describe('a look-up', () => {
  test('finds nothing for what is not there', async () => {
    expect((await search('zzzzqqqq')).found).toEqual([]);
  });

  test.each(['', ' ', 'a', '|', '!!', '\'"^$=', '| |', '\u0000\uFFFF'])(
    'of %j finds nothing and does not throw',
    async (query) => {
      expect((await search(query)).found).toEqual([]);
    },
  );

  test('finds claims with some of the words where none has all, and says so', async () => {
    const { found, complete } = await search('contagious motorcycle');
    expect(complete).toBe(false);
    expect(found.map(({ claim }) => claim.id)).toContain('lupus-contagious');
    expect((await search('contagious')).complete).toBe(true);
  });

  test('takes a very long query', async () => {
    await expect(search('naltrexone '.repeat(10_000))).resolves.toBeDefined();
  });

  test('says which parts of the statement fit', async () => {
    const [first] = (await search('contagious')).found;
    const [start, end] = first?.parts[0] ?? [0, 0];
    expect(first?.claim.statement.slice(start, end)).toBe('contagious');
  });
});

describe('in packs', () => {
  test('a claim is found beside the project’s own, with where it comes from', async () => {
    const { found } = await searchShelves([own, folk], 'copper bracelt');
    const [first, second] = found.map(({ claim }) => claim);
    expect(first).toMatchObject({ id: 'copper-bracelet-arthritis' });
    expect(first?.pack).toBeUndefined();
    expect(second).toMatchObject({ id: 'folk/copper', pack: { title: 'Folk remedies' } });
  });

  test.each([
    ['copper', 'folk/copper'],
    ['wrists copper', 'folk/copper'],
    ['onion sock', 'folk/onions'],
    ['socks onoins', 'folk/onions'],
    ['feets', 'folk/onions'],
    ['tonsillitis', 'folk/onions'],
    ['cafe', 'folk/cafe'],
    ['Café', 'folk/cafe'],
  ])('"%s" finds %s', async (query, id) => {
    const { found, complete } = await searchShelves([folk], query);
    expect(complete).toBe(true);
    expect(found[0]?.claim.id).toBe(id);
  });

  test('the project’s own claims come before equally good ones of a pack', async () => {
    const claims = [packClaim({ id: 'same', phrasings: [], statement: 'Lupus is contagious' })];
    const { found } = await searchShelves([own, packShelf(claims)], 'lupus contagious');
    expect(found.map(({ claim }) => claim.id)).toEqual(['lupus-contagious', 'folk/same']);
  });

  test('what holds fewer of the words is left out where something has all', async () => {
    const { found, complete } = await searchShelves([own, folk], 'onions socks');
    expect(found.map(({ claim }) => claim.id)).toEqual(['folk/onions']);
    expect(complete).toBe(true);
  });

  test('the right one of many is found, and no more than can be shown', async () => {
    const many = packShelf(
      Array.from({ length: 3_000 }, (_, at) =>
        packClaim({
          id: `herb-${at}`,
          statement: `Herb number ${at} cures ailment ${at % 97}`,
          phrasings: [],
        }),
      ),
    );
    const { found } = await searchShelves([own, many], 'herb 2718');
    expect(found[0]?.claim.id).toBe('folk/herb-2718');
    expect((await searchShelves([own, many], 'herb')).found).toHaveLength(30);
  });

  test('whatever the query, nothing throws, each claim is there once, parts lie in its statement', async () => {
    const word = fc.constantFrom(
      ...['Café', 'zinc', 'lupus', 'onions', 'socks', 'LDN’s', 'CoQ10', '#MoonLanding', 'the', 'd'],
    );
    const odd = fc.constantFrom(
      '👩‍👩‍👧',
      '\ud83d',
      'İstanbul',
      'ﬁbro',
      '\0',
      '|',
      "'^$",
      'الذئبة',
      '𝐋𝐃𝐍',
    );
    const query = fc
      .array(fc.oneof(word, odd, fc.string({ unit: 'binary', maxLength: 9 })), { maxLength: 12 })
      .map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const { found } = await searchShelves([own, folk], text);
        expect(found.length).toBeLessThanOrEqual(30);
        expect(new Set(found.map(({ claim }) => claim.id)).size).toBe(found.length);
        for (const { claim, parts } of found)
          for (const [start, end] of parts) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(claim.statement.length);
          }
      }),
      { seed: 20_261_128, numRuns: 150 },
    );
  }, 30_000);
});
