/** Posts with the claims that fit them, for measuring and fitting the ranker. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { DataError, parseOrThrow } from '../../claims-db/data-error';
import type { ClaimText } from '../../shared/matcher-data';
import { stemsOf } from '../yardsticks/words';

const PostSchema = v.object({ id: v.string(), text: v.string(), claims: v.array(v.string()) });
/** A post without claims is one that no claim of the pack fits. */
export type Post = v.InferOutput<typeof PostSchema>;

/**
 * @param file - JSON lines
 * @throws DataError naming file and line
 */
export function readPosts(file: string): Post[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (!line.trim()) return [];
      let data: unknown;
      try {
        data = JSON.parse(line);
      } catch (error) {
        throw new DataError(`${file}:${at + 1}`, '', `is no JSON: ${error}`);
      }
      return [parseOrThrow(PostSchema, data, `${file}:${at + 1}`)];
    });
}

/** Two claims with so many stems in common (Jaccard) are nearly the same. */
const NEARLY_SAME = 0.35;

/** Whether two claims, by id, are the same or nearly so. */
export function sameClaims(claims: readonly ClaimText[]): (a: string, b: string) => boolean {
  const stems = new Map(
    claims.map(({ id, statement, phrasings }) => [
      id,
      new Set([statement, ...phrasings].flatMap(stemsOf)),
    ]),
  );
  return (a, b) => {
    const [left = new Set(), right = new Set()] = [stems.get(a), stems.get(b)];
    const both = [...left].filter((stem) => right.has(stem)).length;
    return a === b || both / (left.size + right.size - both || 1) > NEARLY_SAME;
  };
}
