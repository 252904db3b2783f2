/** Checks what the file of claim kinds says. */
import * as v from 'valibot';
import { type ClaimKind, claimKinds } from '../shared/matcher-data';
import { DataError, parseOrThrow } from './data-error';

const KindsSchema = v.strictObject({
  kinds: v.record(v.picklist(claimKinds, 'is no kind of claim'), v.array(v.string('is no id'))),
});

/**
 * @param data - the YAML file's content as plain objects
 * @param fileName - named in errors
 * @returns the kind of each claim that the file names
 * @throws DataError naming file, field and fault; also for a claim that stands twice
 */
export function parseClaimKinds(data: unknown, fileName: string): Map<string, ClaimKind> {
  const { kinds } = parseOrThrow(KindsSchema, data, fileName);
  const byClaim = new Map<string, ClaimKind>();
  for (const kind of claimKinds) {
    (kinds[kind] ?? []).forEach((claim, at) => {
      if (byClaim.has(claim)) throw new DataError(fileName, `kinds.${kind}.${at}`, 'stands twice');
      byClaim.set(claim, kind);
    });
  }
  return byClaim;
}
