/** Checks what a lexicon file says and brings it to the form that the matcher is compiled from. */
import * as v from 'valibot';
import { conceptKinds, cueDirections, cueEffects, type LexiconData } from '../shared/matcher-data';
import { DataError, parseOrThrow } from './data-error';

const name = v.pipe(
  v.string('has to be text'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'has to be lower-case words joined by hyphens'),
);
const term = v.pipe(
  v.union([v.string(), v.number()], 'has to be text'),
  v.transform(String),
  v.trim(),
  v.nonEmpty('is empty'),
);
const terms = v.array(term, 'has to be a list');

const ConceptSchema = v.strictObject({
  label: v.pipe(v.string('has to be text'), v.nonEmpty('is empty')),
  kind: v.optional(v.picklist(conceptKinds, `has to be one of ${conceptKinds.join(', ')}`)),
  weight: v.optional(
    v.pipe(
      v.number('has to be a number'),
      v.minValue(0, 'is below 0'),
      v.maxValue(1, 'is above 1'),
    ),
    1,
  ),
  terms: v.optional(terms, []),
  unsure: v.optional(terms, []),
  includes: v.optional(v.array(name, 'has to be a list'), []),
});

const CueSchema = v.strictObject({
  effect: v.picklist(cueEffects, `has to be one of ${cueEffects.join(', ')}`),
  direction: v.optional(
    v.picklist(cueDirections, `has to be one of ${cueDirections.join(', ')}`),
    'forward',
  ),
  reach: v.optional(
    v.pipe(v.number('has to be a number of words'), v.minValue(0, 'is below 0')),
    0,
  ),
  stopsAtComma: v.optional(v.boolean('has to be true or false'), true),
  terms,
});

const LexiconSchema = v.strictObject({
  kind: v.optional(v.picklist(conceptKinds, `has to be one of ${conceptKinds.join(', ')}`)),
  concepts: v.optional(v.record(name, ConceptSchema, 'has to be a map'), {}),
  cues: v.optional(v.record(name, CueSchema, 'has to be a map'), {}),
  realWords: v.optional(terms, []),
});

/**
 * @param data - the YAML file's content as plain objects
 * @param fileName - named in errors
 * @throws DataError naming file, field and fault
 */
export function parseLexicon(data: unknown, fileName: string): LexiconData {
  const file = parseOrThrow(LexiconSchema, data, fileName);
  const concepts = Object.entries(file.concepts).map(([id, { kind = file.kind, ...concept }]) => {
    if (!kind)
      throw new DataError(fileName, `concepts.${id}.kind`, 'is missing, and the file names none');
    if (concept.terms.length + concept.unsure.length + concept.includes.length === 0) {
      throw new DataError(fileName, `concepts.${id}`, 'has no terms and takes nothing in');
    }
    return { id, kind, ...concept };
  });
  const cues = Object.entries(file.cues).map(([id, cue]) => ({ id, ...cue }));
  return { concepts, cues, realWords: file.realWords };
}

/** One lexicon out of those of several files. */
export function joinLexicons(lexicons: readonly LexiconData[]): LexiconData {
  return {
    concepts: lexicons.flatMap(({ concepts }) => concepts),
    cues: lexicons.flatMap(({ cues }) => cues),
    realWords: lexicons.flatMap(({ realWords }) => realWords),
  };
}
