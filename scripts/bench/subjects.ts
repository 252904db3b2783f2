/** The matchers that are measured: over the project's own claims, and over packs. */
import { join } from 'node:path';
import { readClaims } from '../../claims-db/read';
import { loadIndex } from '../../matcher/load';
import { createMatcher } from '../../matcher/matcher';
import { buildPack } from '../../matcher/pack/build-pack';
import { openPack, savePack } from '../../matcher/pack/pack-file';
import { PackIndex } from '../../matcher/pack/pack-index';
import { createPackMatcher } from '../../matcher/pack/pack-matcher';
import type { ClaimText } from '../../shared/matcher-data';
import { compileFromDisk } from '../compile-index';
import { modelFromDisk } from '../load-model';
import { readCues } from '../match-setup';
import { root } from '../root';
import type { Work } from './contenders';

export interface Subject {
  claims: readonly ClaimText[];
  kind: 'own' | 'pack';
  /** Builds the saved index, and the matcher over it once it is opened again. */
  build(): { bytes: Uint8Array; work: Work };
}

export async function ownClaims(): Promise<Subject> {
  const { claims } = await readClaims(join(root, 'claims-db', 'claims'), root);
  const model = await modelFromDisk();
  const bytes = await compileFromDisk(claims);
  return {
    claims,
    kind: 'own',
    build: () => {
      const matcher = createMatcher(loadIndex(Uint8Array.from(bytes).buffer), { model });
      return { bytes, work: (text) => matcher.match({ title: '', text }).length };
    },
  };
}

const cues = await readCues();

export function pack(claims: readonly ClaimText[]): Subject {
  return {
    claims,
    kind: 'pack',
    build: () => {
      const bytes = savePack(buildPack(claims));
      const matcher = createPackMatcher(new PackIndex(openPack(bytes)), cues);
      return { bytes, work: (text) => matcher.match({ title: '', text }).length };
    },
  };
}
