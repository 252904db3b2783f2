/** A matcher over the claims on disk, for the command line. */
import { join } from 'node:path';
import { faultLine, readClaims } from '../claims-db/read';
import { loadIndex } from '../matcher/load';
import { createMatcher, type MatcherOptions } from '../matcher/matcher';
import type { Matcher } from '../matcher/types';
import { compileFromDisk } from './compile-index';
import { root } from './root';

/** Warns of records with faults on stderr and goes on with the sound ones. */
export async function matcherFromDisk(
  options?: MatcherOptions,
): Promise<{ matcher: Matcher; claims: Set<string> }> {
  const { claims, faults } = await readClaims(join(root, 'claims-db', 'claims'), root);
  for (const fault of faults) console.error(faultLine(fault));
  const bytes = await compileFromDisk(claims);
  const index = loadIndex(new Uint8Array(bytes).buffer);
  return { matcher: createMatcher(index, options), claims: new Set(claims.map(({ id }) => id)) };
}
