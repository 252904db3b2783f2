// `npm run -s rank-eval -- PACK.json POSTS.jsonl`: how well the ranker puts the right claim first, beside
// plain BM25 and its fusion with BM25 over character 4-grams, as written and with typos. A post is a line
// {"id", "text", "claims": [ids that fit]}; where no claim fits, the list is empty.
// "No claim fits" is also tried by taking a post's claims, and what is nearly the same, out of the ranking.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DataError } from '../claims-db/data-error';
import { parsePack } from '../claims-db/pack';
import { buildPack } from '../matcher/pack/build-pack';
import { FITS } from '../matcher/pack/model';
import { PackIndex } from '../matcher/pack/pack-index';
import { createRanker } from '../matcher/pack/rank-pack';
import { bestScores, orderQuality, shareAbove, thresholdOf } from './ranking/measure';
import { readPosts, sameClaims } from './ranking/posts';
import { fused, plainBm25, type Rank } from './yardsticks/bm25';
import { gramsOf, stemsOf } from './yardsticks/words';

/** Candidates that are looked through for the right claim. */
const DEPTH = 60;

try {
  const [packFile, postFile] = parseArgs({ allowPositionals: true }).positionals;
  if (!packFile || !postFile) throw new DataError('rank-eval', '', 'needs PACK.json POSTS.jsonl');
  const claims = parsePack(readFileSync(packFile, 'utf8'), packFile);
  const all = readPosts(postFile);
  const posts = all.filter((post) => post.claims.length > 0);
  const strangers = all.filter((post) => post.claims.length === 0);
  const ranker = createRanker(new PackIndex(buildPack(claims)));
  const same = sameClaims(claims);
  console.log(
    `${claims.length} claims, ${posts.length} posts, and ${strangers.length} that no claim fits`,
  );
  const stems = plainBm25(claims, stemsOf, DEPTH);
  const contenders: [string, Rank][] = [
    ['BM25', stems],
    ['rank fusion', fused([stems, plainBm25(claims, gramsOf, DEPTH)])],
    ['this ranker', (text, isLeftOut) => ranker.rank(text, DEPTH, isLeftOut)],
  ];
  for (const [name, rank] of contenders) {
    const plain = orderQuality(posts, rank, false);
    const typos = orderQuality(posts, rank, true);
    const { right, without } = bestScores(posts, rank, same);
    const threshold = thresholdOf(without);
    console.log(
      `${name.padEnd(12)} MAP@5 ${plain.map.toFixed(3)}, first ${plain.first.toFixed(3)}; with typos ${typos.map.toFixed(3)}, ${typos.first.toFixed(3)}; recall at 5% false alarms ${shareAbove(right, threshold).toFixed(3)} (threshold ${threshold.toFixed(2)})`,
    );
    if (name !== 'this ranker') continue;
    const bests = strangers.map(({ text }) => rank(text)[0]?.score ?? Number.NEGATIVE_INFINITY);
    console.log(
      `  at its own threshold of ${FITS}: recall ${shareAbove(right, FITS).toFixed(3)}, false alarms ${shareAbove(without, FITS).toFixed(3)}${bests.length > 0 ? `, of posts that no claim fits ${shareAbove(bests, FITS).toFixed(3)}` : ''}`,
    );
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
