#!/usr/bin/env node
// Scores claim matches against labelled passages.
//
//   node score.mjs GOLD.jsonl PREDICTED.jsonl [--misses N] [--json]
//
// GOLD, a line a passage:      {"id","title","text","labels":[{"claim","stance","quote"}],"form"}
// PREDICTED, a line a passage: {"id","matches":[{"claim","stance","start","end"}]}
//   stance is "asserts" | "denies" | "asks"; start and end are UTF-16 offsets into text.
// A passage that PREDICTED lacks counts as having no match.
//
// What it prints, all over (passage, claim) pairs:
//   precision, recall, F1   of the pairs flagged as asserted
//   denied flagged          share of denied pairs that were flagged as asserted   (0 is right)
//   asked flagged           share of asked pairs that were flagged as asserted    (0 is right)
//   negatives flagged       share of the passages without any label that got a flag of stance asserts
//   stance accuracy         of the gold pairs found with any stance, the share with the right stance
//   span hit                of the right asserted pairs, the share whose span overlaps the quote
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const share = (part, whole) => (whole === 0 ? null : part / whole);
const titled = ({ title, text }) => `${title ? `[${title}] ` : ''}${text}`;

/** The figures above, recall by form, and one line for each miss and each wrong flag. */
export function score(gold, predictions) {
  const predicted = new Map(predictions.map((row) => [row.id, row.matches ?? []]));
  const total = { tp: 0, fp: 0, fn: 0, denied: 0, deniedFlagged: 0, asked: 0, askedFlagged: 0 };
  Object.assign(total, { negatives: 0, negativesFlagged: 0, found: 0, rightStance: 0, spanHit: 0 });
  const byForm = new Map();
  const misses = [];

  for (const passage of gold) {
    const matches = predicted.get(passage.id) ?? [];
    const flagged = new Map(matches.filter((m) => m.stance === 'asserts').map((m) => [m.claim, m]));
    const any = new Map(matches.map((m) => [m.claim, m]));
    const form = byForm.get(passage.form) ?? { tp: 0, fn: 0, fp: 0 };
    byForm.set(passage.form, form);
    const asserted = new Set();
    for (const label of passage.labels) {
      if (any.has(label.claim)) {
        total.found++;
        if (any.get(label.claim).stance === label.stance) total.rightStance++;
      }
      if (label.stance === 'asserts') {
        if (asserted.has(label.claim)) continue;
        asserted.add(label.claim);
        const match = flagged.get(label.claim);
        if (match) {
          total.tp++;
          form.tp++;
          const at = passage.text.indexOf(label.quote);
          if (match.start < at + label.quote.length && match.end > at) total.spanHit++;
        } else {
          total.fn++;
          form.fn++;
          misses.push(`MISSED  ${passage.id} ${label.claim}: ${titled(passage)}`);
        }
      } else if (label.stance === 'denies') {
        total.denied++;
        if (flagged.has(label.claim)) total.deniedFlagged++;
      } else {
        total.asked++;
        if (flagged.has(label.claim)) total.askedFlagged++;
      }
    }
    for (const claim of flagged.keys()) {
      if (asserted.has(claim)) continue;
      total.fp++;
      form.fp++;
      misses.push(`WRONG   ${passage.id} ${claim} (${passage.form}): ${titled(passage)}`);
    }
    if (passage.labels.length === 0) {
      total.negatives++;
      if (flagged.size > 0) total.negativesFlagged++;
    }
  }
  const precision = share(total.tp, total.tp + total.fp);
  const recall = share(total.tp, total.tp + total.fn);
  const figures = {
    passages: gold.length,
    asserted: total.tp + total.fn,
    flagged: total.tp + total.fp,
    precision,
    recall,
    f1: precision && recall ? (2 * precision * recall) / (precision + recall) : 0,
    deniedFlagged: share(total.deniedFlagged, total.denied),
    askedFlagged: share(total.askedFlagged, total.asked),
    negativesFlagged: share(total.negativesFlagged, total.negatives),
    stanceAccuracy: share(total.rightStance, total.found),
    spanHit: share(total.spanHit, total.tp),
  };
  return { figures, byForm, misses };
}

/** The figures as lines for a reader. */
export function report({ figures, byForm }) {
  const lines = Object.entries(figures).map(
    ([name, value]) =>
      `${name.padEnd(17)} ${value === null ? '-' : Number.isInteger(value) ? value : value.toFixed(3)}`,
  );
  lines.push('', 'recall by form');
  for (const [form, { tp, fn, fp }] of [...byForm].sort())
    lines.push(`${form.padEnd(17)} ${tp}/${tp + fn}${fp ? `, ${fp} wrong` : ''}`);
  return lines.join('\n');
}

function main([goldPath, predictedPath, ...flags]) {
  if (!goldPath || !predictedPath) {
    console.error('usage: score.mjs GOLD.jsonl PREDICTED.jsonl [--misses N] [--json]');
    process.exit(2);
  }
  const readLines = (path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line));
  const result = score(readLines(goldPath), readLines(predictedPath));
  console.log(flags.includes('--json') ? JSON.stringify(result.figures) : report(result));
  const shown = flags.includes('--misses') ? Number(flags[flags.indexOf('--misses') + 1]) : 0;
  for (const line of result.misses.slice(0, shown)) console.log(line);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
