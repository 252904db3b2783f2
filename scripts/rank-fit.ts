// `npm run -s rank-fit -- PACK.json POSTS.jsonl [PACK.json POSTS.jsonl ...]`: fits the weights of the ranker
// and writes them to matcher/pack/model-weights.ts. Each pack is also cut down to smaller ones, so
// that the weights suit packs of any size, and each post is learned from as written and with typos, with
// its claims in the pack and without them. Posts as in rank-eval. Deterministic; the data is not in this
// repository (matcher/pack/README.md says where it is from).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataError } from '../claims-db/data-error';
import { parsePack } from '../claims-db/pack';
import { buildPack } from '../matcher/pack/build-pack';
import { leadOf } from '../matcher/pack/model';
import { PackIndex } from '../matcher/pack/pack-index';
import { createExaminer, type Examined, inOrder } from '../matcher/pack/rank-pack';
import type { ClaimText } from '../shared/matcher-data';
import { randomFrom, withTypos } from '../tests/eval/typos';
import { root } from './root';
import { weightLines } from './ranking/weight-lines';
import { fitChoices, fitLogistic } from './ranking/fit';
import { type Post, readPosts, sameClaims } from './ranking/posts';

/** Claims of the packs that each pack is cut down to, and how many such packs. */
const SIZES: readonly [number, number][] = [
  [10, 12],
  [30, 8],
  [100, 4],
  [300, 2],
  [1000, 1],
  [3000, 1],
];
/** Share of a smaller pack's claims that some post makes. */
const MADE = 0.7;
/** Posts that no claim of a smaller pack fits, for each that one does. */
const STRANGERS = 2;
/** Candidates that are learned from. */
const CANDIDATES = 25;
const SEED = 7;

/** A pack of `size` claims, the posts that make some of them, and some that make none. */
function cutDown(claims: readonly ClaimText[], posts: readonly Post[], size: number, seed: number) {
  const random = randomFrom(seed);
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  const ids = new Set<string>();
  const inPack: Post[] = [];
  const strangers: Post[] = [];
  for (const post of shuffled(posts)) {
    const fits = ids.size + post.claims.length <= size * MADE;
    if (fits) for (const id of post.claims) ids.add(id);
    (fits ? inPack : strangers).push(post);
  }
  for (const { id } of shuffled(claims)) if (ids.size < size) ids.add(id);
  return {
    claims: claims.filter(({ id }) => ids.has(id)),
    posts: [...inPack, ...strangers.slice(0, STRANGERS * inPack.length)],
  };
}

/** A post, as written or with typos, and its claims if the pack has them. */
interface Example {
  right: Examined[];
  others: Examined[];
}

function examplesOf(
  claims: readonly ClaimText[],
  posts: readonly Post[],
  same: (a: string, b: string) => boolean,
): Example[] {
  const examine = createExaminer(new PackIndex(buildPack(claims)));
  return posts.flatMap((post, number) =>
    [post.text, withTypos(post.text, number)].map((text): Example => {
      const all = examine(text, CANDIDATES);
      return {
        right: all.filter(({ claim }) => post.claims.includes(claim)),
        others: all.filter(({ claim }) => !post.claims.some((own) => same(own, claim))),
      };
    }),
  );
}

const rowsOf = (examined: readonly Examined[]) => examined.flatMap(({ wordings }) => wordings);

/** Weights for which of the claims it is. */
const fitOrder = (examples: readonly Example[]): number[] =>
  fitChoices(
    examples
      .filter(({ right, others }) => right.length > 0 && others.length > 0)
      .map(({ right, others }) => ({
        rows: [...rowsOf(right), ...rowsOf(others)],
        right: rowsOf(right).length,
      })),
  );

/** Weights for whether the best claim fits, with the claims that are right in the pack and without. */
function fitFit(examples: readonly Example[], order: readonly number[]): number[] {
  const rows: number[][] = [];
  const isRight: boolean[] = [];
  for (const { right, others } of examples)
    for (const claims of right.length > 0 ? [[...right, ...others], others] : [others]) {
      const ranked = inOrder(claims, (features) =>
        features.reduce((sum, value, at) => sum + value * (order[at] ?? 0), 0),
      );
      const [best] = ranked;
      if (!best) continue;
      rows.push([...best.features, leadOf(ranked.map((one) => one.order))]);
      isRight.push(right.some(({ claim }) => claim === best.claim));
    }
  return fitLogistic(rows, isRight);
}

function writeWeights(order: readonly number[], fit: readonly number[]): void {
  writeFileSync(
    join(root, 'matcher', 'pack', 'model-weights.ts'),
    `/** Weights of the model, written by scripts/rank-fit.ts. README.md says what they were fitted on. */
import type { FEATURES } from './features';

type Weights = Record<(typeof FEATURES)[number], number>;

/** Which of the claims a text makes. */
export const ORDER: Weights = {
${weightLines(order, '  ')}
};

/** Whether the best of them fits: its features, and how far it is ahead of the next ones. */
export const FIT: { features: Weights; lead: number } = {
  features: {
${weightLines(fit, '    ')}
  },
  lead: ${Number((fit.at(-1) ?? 0).toFixed(2))},
};
`,
  );
}

try {
  const files = parseArgs({ allowPositionals: true }).positionals;
  if (files.length === 0 || files.length % 2 === 1)
    throw new DataError('rank-fit', '', 'needs PACK.json POSTS.jsonl, once or more often');
  const examples: Example[] = [];
  for (let at = 0; at < files.length; at += 2) {
    const [packFile = '', postFile = ''] = files.slice(at);
    const claims = parsePack(readFileSync(packFile, 'utf8'), packFile);
    const posts = readPosts(postFile);
    const same = sameClaims(claims);
    examples.push(...examplesOf(claims, posts, same));
    for (const [size, packs] of SIZES.filter(([size]) => size < claims.length))
      for (let number = 0; number < packs; number++) {
        const part = cutDown(claims, posts, size, SEED + size + number);
        examples.push(...examplesOf(part.claims, part.posts, same));
      }
    console.error(`${packFile}: ${examples.length} examples so far`);
  }
  const order = fitOrder(examples);
  writeWeights(order, fitFit(examples, order));
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
