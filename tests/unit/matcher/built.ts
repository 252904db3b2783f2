/** The matcher over the claims, lexicon and frames of this project, compiled once for a test file. */
import { join } from 'node:path';
import { readClaims } from '../../../claims-db/read';
import { loadIndex } from '../../../matcher/load';
import { createMatcher } from '../../../matcher/matcher';
import type { Match } from '../../../matcher/types';
import { compileFromDisk } from '../../../scripts/compile-index';
import { modelFromDisk } from '../../../scripts/load-model';
import { root } from '../../../scripts/root';

export const { claims } = await readClaims(join(root, 'claims-db', 'claims'), root);

export const claimIds = new Set(claims.map(({ id }) => id));

/** A fresh copy of the saved index. */
export const savedIndex = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
export const indexBytes = await compileFromDisk(claims);
export const model = await modelFromDisk();
export const matcher = createMatcher(loadIndex(savedIndex(indexBytes)), { model });

/** "claim stance" of each match, in order. */
export function found(text: string, title = ''): string[] {
  return matcher.match({ title, text }).map(({ claim, stance }) => `${claim} ${stance}`);
}

/** The matches of one claim. */
export function matchesOf(claim: string, text: string, title = ''): Match[] {
  return matcher.match({ title, text }).filter((match) => match.claim === claim);
}
