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

test('all of the project’s claims are a sound pack, and come back whole', () => {
  expect(packed.length).toBeGreaterThan(100);
  const back = read(packText(ownHead, packed));
  expect(back.faults).toEqual([]);
  expect(back.claims).toEqual(packed);
});

test('as ClaimReviews they come back with statement, verdict, summary and sources', () => {
  const back = read(claimReviewFeed(ownHead, packed));
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
