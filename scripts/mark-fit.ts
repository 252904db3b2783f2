// `npm run -s mark-fit [-- PACK.json POSTS.jsonl ...]`: fits the weights by which claims of a pack are marked
// and writes them to matcher/pack/mark-weights.ts. It learns from the training passages in
// claims-db/passages, with the project's own claims as packs: whole, by their statements only, and in
// parts. Posts of other packs (as for rank-fit) may be added. Deterministic.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePack } from '../claims-db/pack';
import { readClaims } from '../claims-db/read';
import { buildPack } from '../matcher/pack/build-pack';
import { blankAddresses } from '../matcher/pack/cut-words';
import { ClaimFinder } from '../matcher/pack/find-claims';
import { PackIndex } from '../matcher/pack/pack-index';
import { PackReader } from '../matcher/pack/reading';
import { tokenize } from '../matcher/tokenize';
import type { ClaimText } from '../shared/matcher-data';
import { fitLogistic } from './ranking/fit';
import { readPosts } from './ranking/posts';
import { weightLines } from './ranking/weight-lines';
import { root } from './root';
import { readPassages } from './train/labelled';

/** Of the passages, one in so many. */
const EVERY = 3;
/** The project's claims are also cut into so many parts. */
const PARTS = 5;

/** A text and where in it which claims are made; without a place, in the sentence that holds most. */
interface Labelled {
  text: string;
  made: { claim: string; start?: number; end?: number }[];
}

const rows: number[][] = [];
const isRight: boolean[] = [];

function learn(claims: readonly ClaimText[], texts: readonly Labelled[]): void {
  const pack = new PackIndex(buildPack(claims));
  const finder = new ClaimFinder(pack, new PackReader(pack));
  for (const { text, made } of texts) {
    const sentences = tokenize(blankAddresses(text));
    const examined = sentences.flatMap((sentence) =>
      finder
        .examine([sentence])
        .flatMap(({ claim, wordings: [best] }) =>
          best ? [{ id: pack.id(claim), sentence, features: best.features }] : [],
        ),
    );
    for (const { id, sentence, features } of examined) {
      const own = made.filter(({ claim }) => claim === id);
      const isHere = own.some(
        ({ start = sentence.start, end = sentence.end }) =>
          start < sentence.end && end > sentence.start,
      );
      if (own.length > 0 && !isHere) continue;
      rows.push(features);
      isRight.push(isHere);
    }
  }
}

const { claims } = await readClaims(join(root, 'claims-db', 'claims'), root);
const folder = join(root, 'claims-db', 'passages');
const passages = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readPassages(join(folder, name)))
  .filter((_, at) => at % EVERY === 0)
  .map(({ text, labels }): Labelled => {
    const made = labels.map(({ claim, quote }) => {
      const start = quote === undefined ? 0 : text.indexOf(quote);
      return { claim, start, end: start + (quote ?? text).length };
    });
    return { text, made };
  });
learn(claims, passages);
learn(
  claims.map((claim) => ({ ...claim, phrasings: [] })),
  passages,
);
for (let part = 0; part < PARTS; part++)
  learn(
    claims.filter((_, at) => at % PARTS === part),
    passages.filter((_, at) => at % PARTS === part),
  );
const files = parseArgs({ allowPositionals: true }).positionals;
for (let at = 0; at + 1 < files.length; at += 2) {
  const [packFile = '', postFile = ''] = files.slice(at);
  learn(
    parsePack(readFileSync(packFile, 'utf8'), packFile),
    readPosts(postFile).map((post) => ({
      text: post.text,
      made: post.claims.map((claim) => ({ claim })),
    })),
  );
}
console.error(`${rows.length} examples, ${isRight.filter(Boolean).length} of them right`);
writeFileSync(
  join(root, 'matcher', 'pack', 'mark-weights.ts'),
  `/** Weights of the model for marks, written by scripts/mark-fit.ts. README.md says what they were fitted on. */
import type { FEATURES } from './features';

/** Whether a sentence makes a claim. */
export const MARK: Record<(typeof FEATURES)[number], number> = {
${weightLines(fitLogistic(rows, isRight), '  ')}
};
`,
);
