/** Reads a pack of claims: the least that matching and ranking need of them. */
import * as v from 'valibot';
import type { ClaimText } from '../shared/matcher-data';
import { DataError, parseOrThrow } from './data-error';

const text = v.pipe(v.string('has to be text'), v.trim(), v.nonEmpty('is empty'));

const PackSchema = v.looseObject({
  claims: v.pipe(
    v.array(
      v.looseObject({
        id: text,
        statement: text,
        phrasings: v.optional(v.array(text, 'has to be a list'), []),
      }),
      'has to be a list',
    ),
    v.minLength(1, 'holds no claim'),
  ),
});

/**
 * @param json - the file's text
 * @param fileName - named in errors
 * @throws DataError naming file, field and fault: no JSON, a field of the wrong kind, an id twice
 */
export function parsePack(json: string, fileName: string): ClaimText[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new DataError(
      fileName,
      '',
      `is no JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
  const { claims } = parseOrThrow(PackSchema, data, fileName);
  const places = new Map<string, number>();
  claims.forEach(({ id }, at) => {
    const earlier = places.get(id);
    if (earlier !== undefined)
      throw new DataError(fileName, `claims.${at}.id`, `is ${id}, as in claims.${earlier}`);
    places.set(id, at);
  });
  return claims.map(({ id, statement, phrasings }) => ({ id, statement, phrasings }));
}
