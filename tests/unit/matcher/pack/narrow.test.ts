import { describe, expect, test } from 'vitest';
import { Narrower } from '../../../../matcher/pack/narrow';
import { queryWords } from '../../../../matcher/pack/query-words';
import { StemList } from '../../../../matcher/pack/stem-list';
import { claims, packOf } from './claims';

const pack = packOf(claims);
const narrower = new Narrower(pack);
const named = (query: string, most = 10) =>
  narrower.name(queryWords(query), most).map(({ claim }) => pack.id(claim));

describe('the words of a look-up', () => {
  const typed = (query: string) => queryWords(query).map((word) => word.typed);

  test('are those that tell something, each once, and the common ones where there are no others', () => {
    expect(typed('Does the ZINC help a cold? Zinc!')).toEqual(['zinc', 'help', 'cold']);
    expect(typed("Parkinson's 1,969")).toEqual(['parkinson', '1969']);
    expect(typed('what about it')).toEqual(['what', 'about', 'it']);
    expect(typed(' !? ')).toEqual([]);
  });

  test('end where a query is too long', () => {
    expect(queryWords('zinc '.repeat(10_000))).toHaveLength(1);
    expect(
      queryWords(Array.from({ length: 500 }, (_, at) => `w${at}`).join(' ')).length,
    ).toBeLessThan(70);
  });
});

describe('a look-up names', () => {
  test.each([
    ['fibroids', ['castor']],
    ['fib', ['castor']],
    ['zinc cold', ['zinc']],
    ['cold zinc', ['zinc']],
    ['zinck', ['zinc']],
    ['lozenegs', ['zinc']],
    ['colt', ['zinc']],
    ['wizenge', []],
    ['ozenge', ['zinc']],
    ['ementia', ['statins', 'coconut']],
    ['moonlanding', ['moon']],
    ['196', ['moon']],
    ['1969', ['moon']],
    ['1968', []],
    ['dissolution', ['castor']],
    ['dissolvin', ['castor']],
    ['wonderful', []],
  ])('for "%s" %j', (query, ids) => {
    expect(named(query).sort()).toEqual([...ids].sort());
  });

  test('first what shares most, and so many at most', () => {
    expect(named('oil dementia')[0]).toBe('coconut');
    expect(named('oil dementia', 2)).toHaveLength(2);
    expect(named('oil', 0)).toEqual([]);
  });

  test('nothing of an empty pack', () => {
    expect(new Narrower(packOf([])).name(queryWords('zinc'), 5)).toEqual([]);
  });

  test('the same again after other look-ups', () => {
    const before = named('oil dementia');
    named('zink colds');
    expect(named('oil dementia')).toEqual(before);
  });
});

describe('a list of stems', () => {
  const words = ['cold', 'coconut', 'colder', 'scold', 'oil', 'boil'];
  const many = packOf(words.map((word) => ({ id: word, statement: word, phrasings: [] })));
  const list = new StemList(many);
  const stems = (terms: number[]) => terms.map((term) => many.stem(term)).sort();

  test('gives stems by their beginning, by a part, and by one that is nearly theirs', () => {
    expect(stems(list.beginningWith('co'))).toEqual(['coconut', 'cold', 'colder']);
    expect(stems(list.beginningWith('oil'))).toEqual(['oil']);
    expect(stems(list.beginningWith('zz'))).toEqual([]);
    expect(stems(list.holding('old'))).toEqual(['cold', 'colder', 'scold']);
    expect(stems(list.holding('oil'))).toEqual(['boil']);
    expect(stems(list.nearly('clod', 1))).toEqual(['cold', 'colder']);
    expect(stems(list.nearly('vold', 1))).toEqual([]);
    expect(stems(list.nearlyFirst('volde'))).toEqual(['colder']);
    expect(stems(list.nearlyFirst('occonut'))).toEqual(['coconut']);
    expect(stems(list.nearlyFirst('xcoconut'))).toEqual(['coconut']);
    expect(stems(list.nearly('cacanut', 2))).toEqual(['coconut']);
  });
});
