import { describe, expect, test } from 'vitest';
import { parsePack } from '../../../claims-db/pack';

describe('a pack', () => {
  test('is read; phrasings may be missing and further fields stand', () => {
    const json = JSON.stringify({
      name: 'Moon',
      claims: [
        { id: 'a', statement: ' It is cheese ', url: 'x' },
        { id: 'b', statement: 'It is far', phrasings: ['far away'] },
      ],
    });
    expect(parsePack(json, 'moon.json')).toEqual([
      { id: 'a', statement: 'It is cheese', phrasings: [] },
      { id: 'b', statement: 'It is far', phrasings: ['far away'] },
    ]);
  });

  test.each([
    ['{"claims": [', /^moon\.json: is no JSON/],
    ['{}', /^moon\.json: claims is missing/],
    ['{"claims": []}', /^moon\.json: claims holds no claim/],
    ['{"claims": [{"id": "a"}]}', /^moon\.json: claims\.0\.statement is missing/],
    ['{"claims": [{"id": 7, "statement": "x"}]}', /^moon\.json: claims\.0\.id has to be text/],
    [
      '{"claims": [{"id": "a", "statement": "x", "phrasings": "y"}]}',
      /^moon\.json: claims\.0\.phrasings has to be a list/,
    ],
    [
      '{"claims": [{"id": "a", "statement": "x"}, {"id": "a", "statement": "y"}]}',
      /^moon\.json: claims\.1\.id is a, as in claims\.0/,
    ],
  ])('%s is refused by file, field and fault', (json, message) => {
    expect(() => parsePack(json, 'moon.json')).toThrow(message);
  });
});
