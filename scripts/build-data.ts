/**
 * What the extension ships: the checked claims and their compiled index. A fault in any record
 * stops the build by name.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { faultLine, readClaims } from '../claims-db/read';
import type { Claim } from '../shared/claim';
import { compileFromDisk } from './compile-index';
import { root } from './root';

export interface BuildData {
  /** Fingerprint of claims and index together. */
  version: string;
  claims: Claim[];
  index: Uint8Array;
}

/** Reads, checks and compiles. @throws with one line a fault where a record is not sound. */
export async function buildData(): Promise<BuildData> {
  const { claims, faults } = await readClaims(join(root, 'claims-db', 'claims'), root);
  if (faults.length > 0) {
    throw new Error(`The claims database has faults:\n${faults.map(faultLine).join('\n')}`);
  }
  const index = await compileFromDisk(claims);
  const version = createHash('sha256')
    .update(JSON.stringify(claims))
    .update(index)
    .digest('hex')
    .slice(0, 16);
  return { version, claims, index };
}
