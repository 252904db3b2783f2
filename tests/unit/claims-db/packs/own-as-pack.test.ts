import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimReviewFeed } from '../../../../claims-db/packs/claim-review';
import { asPackClaim, ownHead } from '../../../../claims-db/packs/own-as-pack';
import { openPackText, type ReadPack, readSteps } from '../../../../claims-db/packs/read-pack';
import { packText } from '../../../../claims-db/packs/write-pack';
import { readClaims } from '../../../../claims-db/read';
import { root } from '../../../../scripts/root';

const { claims } = await readClaims(join(root, 'claims-db', 'claims'), root);
const packed = claims.map(asPackClaim).sort((a, b) => (a.id < b.id ? -1 : 1));

function read(text: string): ReadPack {
  const steps = readSteps(openPackText(text, 'x'), new Set());
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What somebody who hands the claims on has to put in the place of the project's name. */
const theirs = { title: 'Claims of others', publisher: 'A society' };
const byThem = packed.map((claim) => ({ ...claim, ratedBy: theirs.publisher }));

test('all of the project’s claims are a sound pack, and come back whole', () => {
  expect(packed.length).toBeGreaterThan(100);
  const back = read(packText({ ...ownHead, ...theirs }, byThem));
  expect(back.faults).toEqual([]);
  expect(back.claims).toEqual(byThem);
});

test('nobody can change them and hand them on as the project’s', () => {
  expect(() => read(packText(ownHead, byThem))).toThrow(/reserved-name/);
  expect(() => read(packText({ ...ownHead, ...theirs }, packed))).toThrow(/reserved-name/);
  expect(() => read(claimReviewFeed(ownHead, byThem))).toThrow(/reserved-name/);
});

test('as ClaimReviews they come back with statement, verdict, summary and sources', () => {
  const back = read(claimReviewFeed({ ...ownHead, ...theirs }, byThem));
  expect(back.faults).toEqual([]);
  const kept = ({ id, statement, verdict, summary, phrasings }: (typeof packed)[number]) => ({
    id,
    statement,
    verdict,
    summary,
    phrasings,
  });
  expect(back.claims.map(kept)).toEqual(packed.map(kept));
  expect(back.claims.map(({ sources }) => sources.length)).toEqual(
    packed.map(({ sources }) => sources.length),
  );
});
