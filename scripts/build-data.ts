/**
 * What the extension ships: the checked claims, their compiled index and the trained model. A fault in
 * any record, or a damaged model, stops the build by name.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultLine, readClaims } from '../claims-db/read';
import { openModel } from '../matcher/learned/model-file';
import type { Claim } from '../shared/claim';
import { compileFromDisk } from './compile-index';
import { root } from './root';
import { MODEL_FILE } from './train/training-files';

export interface BuildData {
  /** Fingerprint of claims, index and model together. */
  version: string;
  claims: Claim[];
  index: Uint8Array;
  /** The trained model, as it lies in the repository. */
  model: Uint8Array;
}

/** Reads, checks and compiles. @throws with one line a fault where a record is not sound. */
export async function buildData(): Promise<BuildData> {
  const { claims, faults } = await readClaims(join(root, 'claims-db', 'claims'), root);
  if (faults.length > 0) {
    throw new Error(`The claims database has faults:\n${faults.map(faultLine).join('\n')}`);
  }
  const [index, model] = await Promise.all([compileFromDisk(claims), readFile(MODEL_FILE)]);
  openModel(new Uint8Array(model).buffer);
  const version = createHash('sha256')
    .update(JSON.stringify(claims))
    .update(index)
    .update(model)
    .digest('hex')
    .slice(0, 16);
  return { version, claims, index, model };
}
