import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readClaims } from '../../../claims-db/read';
import { claimSearch } from '../../../claims-db/search';

let search: ReturnType<typeof claimSearch>;

beforeAll(async () => {
  const folder = join(import.meta.dirname, '../../../claims-db/claims');
  search = claimSearch((await readClaims(folder)).claims);
});

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
  ])('for "%s" the claim %s among the first three', (query, id) => {
    expect(
      search(query)
        .found.slice(0, 3)
        .map(({ claim }) => claim.id),
    ).toContain(id);
  });
});

describe('a look-up', () => {
  test('finds nothing for what is not there', () => {
    expect(search('zzzzqqqq').found).toEqual([]);
  });

  test.each(['', ' ', 'a', '|', '!!', '\'"^$=', '| |', '\u0000\uFFFF'])(
    'of %j finds nothing and does not throw',
    (query) => {
      expect(search(query).found).toEqual([]);
    },
  );

  test('finds claims with some of the words where none has all, and says so', () => {
    const { found, complete } = search('contagious motorcycle');
    expect(complete).toBe(false);
    expect(found.map(({ claim }) => claim.id)).toContain('lupus-contagious');
    expect(search('contagious').complete).toBe(true);
  });

  test('takes a very long query', () => {
    expect(() => search('naltrexone '.repeat(10_000))).not.toThrow();
  });

  test('says which parts of the statement fit', () => {
    const [first] = search('contagious').found;
    const [start, end] = first?.parts[0] ?? [0, 0];
    expect(first?.claim.statement.slice(start, end)).toBe('contagious');
  });
});
