// `npm run -s rank-eval -- PACK.json POSTS.jsonl`: how well the ranker puts the right claim first, beside
// plain BM25 and its fusion with BM25 over character 4-grams, as written and with typos. A post is a line
// {"id", "text", "claims": [ids that fit]}.
// "No claim fits" is tried by taking a post's claims, and what is nearly the same, out of the ranking.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { DataError, parseOrThrow } from '../claims-db/data-error';
import { parsePack } from '../claims-db/pack';
import { characterGrams, contentStems, plainWords } from '../matcher/rank/rank-words';
import { createRanker, type RankedClaim } from '../matcher/rank/ranker';
import { Postings, TermIndex } from '../matcher/rank/term-index';
import type { ClaimText } from '../shared/matcher-data';
import { withTypos } from '../tests/eval/typos';

const PostSchema = v.object({
  id: v.string(),
  text: v.string(),
  claims: v.pipe(v.array(v.string()), v.minLength(1, 'names no claim')),
});
type Post = v.InferOutput<typeof PostSchema>;

/** Candidates that are looked through for the right claim. */
const DEPTH = 60;
const COUNTED = 5;
/** Share of posts without a fitting claim that may be given one. */
const FALSE_ALARMS = 0.05;
/** Two claims with so many stems in common (Jaccard) are nearly the same. */
const NEARLY_SAME = 0.35;

type Rank = (text: string, isLeftOut?: (claim: string) => boolean) => RankedClaim[];

/** From a text to the terms that a yardstick counts. */
type Cut = (text: string) => string[];
const intoStems: Cut = (text) => contentStems(plainWords(text));
const intoGrams: Cut = (text) => characterGrams(plainWords(text), 4);

/** A yardstick: BM25 as search engines have it. */
function plainBm25(claims: readonly ClaimText[], cut: Cut): Rank {
  const index = new TermIndex(
    claims.map(({ statement, phrasings }) => [statement, ...phrasings].flatMap(cut)),
  );
  const postings = new Postings(index);
  return (text, isLeftOut = () => false) => {
    const scores = new Map<number, number>();
    for (const term of new Set(cut(text))) {
      const id = index.id(term);
      if (id === undefined) continue;
      postings.eachHolder(id, (claim, count) => {
        const gain = index.weight(id) * index.gain(count, claim);
        scores.set(claim, (scores.get(claim) ?? 0) + gain);
      });
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, DEPTH)
      .map(([claim, score]) => ({ claim: claims[claim]?.id ?? '', score }))
      .filter(({ claim }) => !isLeftOut(claim));
  };
}

/** Reciprocal rank fusion: Cormack, Clarke and Buettcher 2009, with their constant. */
function fused(ranks: readonly Rank[]): Rank {
  return (text, isLeftOut) => {
    const scores = new Map<string, number>();
    for (const rank of ranks)
      rank(text, isLeftOut).forEach(({ claim }, place) => {
        scores.set(claim, (scores.get(claim) ?? 0) + 1 / (60 + place + 1));
      });
    return [...scores]
      .map(([claim, score]) => ({ claim, score }))
      .sort((a, b) => b.score - a.score);
  };
}

/** Mean average precision over the first COUNTED, and the share of posts with a right claim first. */
function ranking(posts: readonly Post[], rank: Rank, change: (text: string, at: number) => string) {
  let precision = 0;
  let first = 0;
  posts.forEach(({ text, claims }, at) => {
    const top = rank(change(text, at)).slice(0, COUNTED);
    let hits = 0;
    let sum = 0;
    top.forEach(({ claim }, place) => {
      if (claims.includes(claim)) sum += ++hits / (place + 1);
    });
    precision += sum / Math.min(claims.length, COUNTED);
    if (top[0] && claims.includes(top[0].claim)) first++;
  });
  return { map: precision / posts.length, first: first / posts.length };
}

/** Share of posts whose right claim is first and above what 5% of posts without a claim reach. */
function recallAtFalseAlarms(posts: readonly Post[], rank: Rank, same: SameClaims) {
  const without: number[] = [];
  const right: number[] = [];
  for (const { text, claims } of posts) {
    const [other] = rank(text, (claim) => claims.some((own) => same(own, claim)));
    without.push(other?.score ?? Number.NEGATIVE_INFINITY);
    const [best] = rank(text);
    right.push(best && claims.includes(best.claim) ? best.score : Number.NEGATIVE_INFINITY);
  }
  without.sort((a, b) => b - a);
  const threshold = without[Math.floor(without.length * FALSE_ALARMS)] ?? 0;
  return { threshold, recall: right.filter((score) => score > threshold).length / posts.length };
}

type SameClaims = (a: string, b: string) => boolean;

function sameClaims(claims: readonly ClaimText[]): SameClaims {
  const stems = new Map(
    claims.map((claim) => [
      claim.id,
      new Set([claim.statement, ...claim.phrasings].flatMap((t) => contentStems(plainWords(t)))),
    ]),
  );
  return (a, b) => {
    const [left = new Set(), right = new Set()] = [stems.get(a), stems.get(b)];
    const both = [...left].filter((stem) => right.has(stem)).length;
    return a === b || both / (left.size + right.size - both) > NEARLY_SAME;
  };
}

function readPosts(file: string): Post[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (!line.trim()) return [];
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch (error) {
      throw new DataError(`${file}:${at + 1}`, '', `is no JSON: ${error}`);
    }
    return [parseOrThrow(PostSchema, data, `${file}:${at + 1}`)];
  });
}

try {
  const [packFile, postFile] = parseArgs({ allowPositionals: true }).positionals;
  if (!packFile || !postFile) throw new DataError('rank-eval', '', 'needs PACK.json POSTS.jsonl');
  const claims = parsePack(readFileSync(packFile, 'utf8'), packFile);
  const posts = readPosts(postFile);
  const ranker = createRanker(claims);
  const same = sameClaims(claims);
  console.log(`${claims.length} claims, ${posts.length} posts`);
  const stems = plainBm25(claims, intoStems);
  const contenders: [string, Rank][] = [
    ['BM25', stems],
    ['rank fusion', fused([stems, plainBm25(claims, intoGrams)])],
    ['this ranker', (text, isLeftOut) => ranker.rank(text, DEPTH, isLeftOut)],
  ];
  for (const [name, rank] of contenders) {
    const plain = ranking(posts, rank, (text) => text);
    const typos = ranking(posts, rank, withTypos);
    const { recall, threshold } = recallAtFalseAlarms(posts, rank, same);
    console.log(
      `${name.padEnd(12)} MAP@5 ${plain.map.toFixed(3)}, first ${plain.first.toFixed(3)}; with typos ${typos.map.toFixed(3)}, ${typos.first.toFixed(3)}; recall at 5% false alarms ${recall.toFixed(3)} (threshold ${threshold.toFixed(2)})`,
    );
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
