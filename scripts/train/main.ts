// `npm run train`: fits the matcher's model to the labelled passages in claims-db/passages and the tuned
// sets of tests/eval, and writes it to matcher/learned/model.bin. The same files give the same bytes.
// `npm run train -- --folds 4`: writes nothing; fits without a quarter of the writers at a time and says
// how precise the matches in their passages are.
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { DataError } from '../../claims-db/data-error';
import { readClaims } from '../../claims-db/read';
import type { MatcherIndex } from '../../matcher/index-data';
import { profilesOf } from '../../matcher/learned/claim-profile';
import type { Model } from '../../matcher/learned/model';
import { saveModel } from '../../matcher/learned/model-file';
import { loadIndex } from '../../matcher/load';
import { createSpeaker } from '../../matcher/speak';
import { compileFromDisk } from '../compile-index';
import { root } from '../root';
import { fitHeads, type Settings } from './fit';
import { fitCandidates } from './fit-candidates';
import { addRows, fitSecond, type LookedAtRows } from './fit-second';
import type { TreeSettings } from './fit-trees';
import { curveOf } from './held-out';
import { readPassages, type TrainingPassage } from './labelled';
import { readOtherSubjects, withOtherSubjects } from './other-subjects';
import { collectPairs, conceptScenes, type SpokenPassage } from './pairs';
import { roundWeights } from './round-weights';
import { fingerprintOf, MODEL_FILE, trainingFiles } from './training-files';

const SETTINGS: Settings = {
  presentBits: 21,
  stanceBits: 19,
  epochs: 3,
  runs: 5,
  rate: 0.1,
  shrink: 1e-4,
};
/** The writers are split into so many parts; the trees are fitted to each with heads fitted to the others. */
const PARTS = 4;
const RUNS_OF_PART = 2;
const TREES: TreeSettings = {
  trees: 400,
  depth: 6,
  rate: 0.1,
  shrink: 5,
  columnShare: 0.4,
  rowShare: 0.6,
};
const STANCE_TREES: TreeSettings = { ...TREES, trees: 100, depth: 5 };
/** Least likelihood of a match, by stance: read off the labelled sets; matcher/README.md has the figures. */
const THRESHOLDS = {
  asserts: 0.64,
  withFrame: 0.15,
  surelyAsserts: 0.82,
  surelyWithFrame: 0.5,
  denies: 0.66,
  asks: 0.7,
};

const { values } = parseArgs({ options: { folds: { type: 'string' } } });

try {
  const { claims } = await readClaims(join(root, 'claims-db', 'claims'), root);
  const index = loadIndex(new Uint8Array(await compileFromDisk(claims)).buffer);
  const files = trainingFiles();
  const speaker = createSpeaker(index, true);
  const speak = (passage: TrainingPassage) => ({ passage, ...speaker(passage) });
  const others = await readOtherSubjects();
  const sets = files.map(({ path, keep }) => {
    const passages = readPassages(path)
      .filter((_, row) => keep(row))
      .map(speak);
    return { path, passages, twins: withOtherSubjects(passages, index, others, speak) };
  });
  const written = ({ passages, twins }: (typeof sets)[number]) => [...passages, ...twins];
  const total = sets.reduce((sum, { passages }) => sum + passages.length, 0);
  const twins = sets.reduce((sum, set) => sum + set.twins.length, 0);
  console.log(
    `${total} passages in ${sets.length} files, ${twins} twins of them on something else`,
  );
  if (values.folds === undefined) {
    const model = train(index, sets.map(written), fingerprintOf(files));
    const bytes = saveModel(model);
    writeFileSync(MODEL_FILE, bytes);
    const [size, zipped] = [bytes.length, gzipSync(bytes).length].map((n) => Math.round(n / 1000));
    console.log(`${relative(root, MODEL_FILE)}: ${size} kB, ${zipped} kB gzip`);
  } else {
    const folds = Number(values.folds);
    if (!Number.isInteger(folds) || folds < 2)
      throw new DataError('--folds', '', 'has to be a whole number from 2');
    const own = sets.filter(({ path }) => path.includes('passages'));
    const held = [];
    for (let fold = 0; fold < folds; fold++) {
      const out = own.filter((_, at) => at % folds === fold);
      const rest = sets.filter((set) => !out.includes(set)).map(written);
      const gold = out.flatMap(({ passages }) => passages.map(({ passage }) => passage));
      held.push({ gold, model: train(index, rest, `fold ${fold}`) });
      console.log(`fold ${fold + 1} of ${folds} fitted`);
    }
    console.log(curveOf(index, held));
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function train(
  index: MatcherIndex,
  writers: readonly (readonly SpokenPassage[])[],
  fingerprint: string,
): Model {
  const passages = writers.flat();
  const profiles = profilesOf(index);
  const tableOf = (some: readonly SpokenPassage[]) =>
    fitCandidates(conceptScenes(some, index), index, profiles);
  const candidates = tableOf(passages);
  const pairs = collectPairs(passages, index, candidates);
  console.log(`${pairs.length} pairs, ${pairs.hashes.length} features`);
  console.log(`${pairs.missed} of ${pairs.labels} labels are no candidates`);
  const rows: LookedAtRows = { numbers: [], outcomes: [], weights: [] };
  const partOf = writers.flatMap((own, writer) => own.map(() => writer % PARTS));
  for (let part = 0; part < PARTS; part++) {
    const isOut = (passage: number) => partOf[passage] === part;
    const weights = fitHeads(
      pairs,
      { ...SETTINGS, runs: RUNS_OF_PART },
      (pair) => !isOut(pairs.passages[pair] ?? 0),
    );
    const first = {
      ...roundWeights(weights),
      candidates: tableOf(passages.filter((_, at) => !isOut(at))),
    };
    addRows(
      rows,
      passages.filter((_, at) => isOut(at)),
      index,
      first,
    );
    console.log(`part ${part + 1} of ${PARTS}: ${rows.outcomes.length} pairs looked at`);
  }
  const second = fitSecond(rows, TREES, STANCE_TREES);
  const weights = roundWeights(fitHeads(pairs, SETTINGS));
  return { fingerprint, thresholds: THRESHOLDS, ...weights, candidates, second };
}
