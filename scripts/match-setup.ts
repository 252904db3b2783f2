/** A matcher over the claims on disk or over those of a pack, for the command line. */
import { join } from 'node:path';
import { faultLine, readClaims } from '../claims-db/read';
import { compileIndex } from '../matcher/compile';
import { loadIndex, type MatcherIndex } from '../matcher/load';
import { createMatcher, type MatcherOptions } from '../matcher/matcher';
import { buildPack } from '../matcher/pack/build-pack';
import { PackIndex } from '../matcher/pack/pack-index';
import { createPackMatcher } from '../matcher/pack/pack-matcher';
import type { Matcher } from '../matcher/types';
import type { ClaimText } from '../shared/matcher-data';
import { compileFromDisk, readMatcherData } from './compile-index';
import { modelFromDisk } from './load-model';
import { root } from './root';

export interface MatchSetup {
  matcher: Matcher;
  /** What the matcher knows of each claim. */
  texts: readonly ClaimText[];
  /** Where the claims are those of a pack. */
  pack?: PackIndex;
  /** Where they are the project's own. */
  index?: MatcherIndex;
}

/** Warns of records with faults on stderr and goes on with the sound ones. */
export async function matcherFromDisk(options?: MatcherOptions): Promise<MatchSetup> {
  const { claims, faults } = await readClaims(join(root, 'claims-db', 'claims'), root);
  for (const fault of faults) console.error(faultLine(fault));
  const [bytes, model] = await Promise.all([compileFromDisk(claims), modelFromDisk()]);
  const index = loadIndex(new Uint8Array(bytes).buffer);
  return { matcher: createMatcher(index, { model, ...options }), texts: claims, index };
}

/** The claims of a pack have no frames: they are found by their own wording. */
export async function matcherOfPack(texts: readonly ClaimText[]): Promise<MatchSetup> {
  const pack = new PackIndex(buildPack(texts));
  return { matcher: createPackMatcher(pack, await readCues()), texts, pack };
}

/** An index without claims: the cues that tell the stance towards those of a pack. */
export async function readCues(): Promise<MatcherIndex> {
  const { lexicon } = await readMatcherData();
  return loadIndex(Uint8Array.from(compileIndex({ claims: [], lexicon, frames: [] })).buffer);
}
