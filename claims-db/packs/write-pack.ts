/** Writes claims as a pack of this project's format. */
import type { PackClaim, PackHead } from '../../shared/pack';
import { packFormat, packVersion } from './pack-schema';

/** The text of the file. */
export function packText(head: PackHead, claims: readonly PackClaim[]): string {
  const file = { format: packFormat, version: packVersion, ...head, claims };
  return `${JSON.stringify(file, null, 2)}\n`;
}
