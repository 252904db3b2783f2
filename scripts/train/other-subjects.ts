/**
 * Passages with another subject in the place of the claim's own, so that they make no claim: writers
 * write of the claims that they were asked for, and a model that saw nothing else takes "it put my
 * Crohn's in remission" for a claim whatever "it" is.
 */
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { parseOrThrow } from '../../claims-db/data-error';
import type { MatcherIndex } from '../../matcher/index-data';
import type { Spoken } from '../../matcher/spoken';
import { readYamlFile } from '../compile-index';
import { root } from '../root';
import type { TrainingPassage } from './labelled';
import type { SpokenPassage } from './pairs';
import { randomFrom } from './random';
import { subjectsOf } from './subjects';

export const OTHER_SUBJECTS = join(root, 'claims-db', 'passages', 'other-subjects.yaml');

const words = v.pipe(v.array(v.pipe(v.string(), v.minLength(2))), v.minLength(1));
const OtherSubjectsSchema = v.strictObject({ drug: words, disease: words, thing: words });
export type OtherSubjects = v.InferOutput<typeof OtherSubjectsSchema>;

/** @throws DataError with file and place */
export async function readOtherSubjects(): Promise<OtherSubjects> {
  const data = await readYamlFile(OTHER_SUBJECTS);
  return parseOrThrow(OtherSubjectsSchema, data, relative(root, OTHER_SUBJECTS));
}

/** One passage in so many gets a twin. */
const EVERY = 2;
/** One twin in so many, of those with the subject in the title alone, has no title. */
const UNTITLED_EVERY = 3;

/**
 * Twins of labelled passages that speak of something else.
 * @param speak - reads a passage
 */
export function withOtherSubjects(
  passages: readonly SpokenPassage[],
  index: MatcherIndex,
  others: OtherSubjects,
  speak: (passage: TrainingPassage) => SpokenPassage,
): SpokenPassage[] {
  const subjects = subjectsOf(index);
  const numberOf = new Map(index.claims.map((id, claim) => [id, claim]));
  const random = randomFrom(passages.length);
  return passages.flatMap((spoken) => {
    const { labels } = spoken.passage;
    if (labels.length === 0 || random() % EVERY !== 0) return [];
    const own = labels.map(({ claim }) => subjects[numberOf.get(claim) ?? -1]);
    const [first] = own;
    if (!first || own.some((subject) => subject?.kind !== first.kind)) return [];
    const entries = new Set(own.flatMap((subject) => [...(subject?.entries ?? [])]));
    const names = others[first.kind];
    const other = names[random() % names.length] ?? '';
    const isUntitled = random() % UNTITLED_EVERY === 0;
    const twin = twinOf(spoken, entries, other, isUntitled);
    if (!twin) return [];
    const read = speak(twin);
    return mentionsAny([...read.title, ...read.sentences], entries) ? [] : [read];
  });
}

const mentionsAny = (all: readonly Spoken[], entries: ReadonlySet<number>) =>
  all.some(({ mentions }) => mentions.some(({ entry }) => entries.has(entry)));

/** The passage with its subject replaced; undefined where the subject is not named. */
function twinOf(
  { passage, title, sentences }: SpokenPassage,
  entries: ReadonlySet<number>,
  other: string,
  isUntitled: boolean,
): TrainingPassage | undefined {
  const isInText = mentionsAny(sentences, entries);
  if (!isInText && !mentionsAny(title, entries)) return undefined;
  return {
    ...passage,
    title: !isInText && isUntitled ? '' : replaced(passage.title, title, entries, other),
    text: replaced(passage.text, sentences, entries, other),
    labels: [],
  };
}

function replaced(
  text: string,
  spoken: readonly Spoken[],
  entries: ReadonlySet<number>,
  other: string,
): string {
  let result = '';
  let done = 0;
  for (const { sentence, mentions } of spoken)
    for (const { entry, from, to } of mentions) {
      const start = sentence.tokens[from]?.start ?? 0;
      if (!entries.has(entry) || start < done) continue;
      result += text.slice(done, start) + other;
      done = sentence.tokens[to - 1]?.end ?? start;
    }
  return result + text.slice(done);
}
