// `npm run -s match [-- --pack PACK.json] [--rank K] < passages.jsonl > matches.jsonl`: finds claims in
// passages, a line each. With --pack the claims of that file instead of the project's own; with
// --rank also the K best claims of each passage, whatever their score. Exit code 2 for bad input.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { DataError } from '../claims-db/data-error';
import { parsePack } from '../claims-db/pack';
import { buildPack } from '../matcher/pack/build-pack';
import { PackIndex } from '../matcher/pack/pack-index';
import { createRanker } from '../matcher/pack/rank-pack';
import type { ClaimText } from '../shared/matcher-data';
import { matcherFromDisk, matcherOfPack } from './match-setup';

const PassageSchema = v.object({
  id: v.string(),
  title: v.optional(v.string(), ''),
  text: v.string(),
});

try {
  await main();
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { pack: { type: 'string' }, rank: { type: 'string' } },
  });
  const most = values.rank === undefined ? 0 : Number(values.rank);
  if (!Number.isInteger(most) || (values.rank !== undefined && most < 1))
    throw new DataError('--rank', '', `is ${values.rank}; has to be a whole number from 1`);
  const { matcher, texts, pack } =
    values.pack === undefined
      ? await matcherFromDisk()
      : await matcherOfPack(readPack(values.pack));
  const ranker = most > 0 ? createRanker(pack ?? new PackIndex(buildPack(texts))) : null;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (!line.trim()) continue;
    const passage = readPassage(line);
    if (typeof passage === 'string') {
      console.error(`line ${number}: ${passage}`);
      process.exitCode = 2;
      continue;
    }
    const { id, title, text } = passage;
    const ranked = ranker && { ranked: ranker.rank(`${title}\n${text}`, most) };
    process.stdout.write(`${JSON.stringify({ id, matches: matcher.match(passage), ...ranked })}\n`);
  }
}

function readPack(file: string): ClaimText[] {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    throw new DataError(file, '', error instanceof Error ? error.message : String(error));
  }
  return parsePack(json, file);
}

/** The passage of a line, or what is wrong with the line. */
function readPassage(line: string): v.InferOutput<typeof PassageSchema> | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return `is no JSON: ${error instanceof Error ? error.message : error}`;
  }
  const result = v.safeParse(PassageSchema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`;
}
