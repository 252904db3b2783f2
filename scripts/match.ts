// `npm run -s match < passages.jsonl > matches.jsonl`: finds claims in passages, a line each.
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { matcherFromDisk } from './match-setup';

const PassageSchema = v.object({
  id: v.string(),
  title: v.optional(v.string(), ''),
  text: v.string(),
});

const { matcher } = await matcherFromDisk();
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
  process.stdout.write(`${JSON.stringify({ id: passage.id, matches: matcher.match(passage) })}\n`);
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
