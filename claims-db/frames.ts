/** Checks what a frame file says and opens its patterns into frames over concepts. */
import * as v from 'valibot';
import type { FrameData, Slot } from '../shared/matcher-data';
import { DataError, parseOrThrow } from './data-error';

const slot = v.pipe(v.string('has to be text'), v.trim(), v.nonEmpty('is empty'));
const oneOrMore = v.union([slot, v.array(slot)], 'has to be a slot or a list of slots');

const BareFrameSchema = v.strictObject({
  about: v.optional(oneOrMore, []),
  says: slot,
  with: v.optional(oneOrMore, []),
  unless: v.optional(slot),
  stance: v.optional(v.picklist(['asserts', 'denies'], 'has to be asserts or denies'), 'asserts'),
  whenDenied: v.optional(v.boolean('has to be true or false'), false),
  before: v.optional(v.boolean('has to be true or false'), false),
  inverted: v.optional(v.boolean('has to be true or false'), false),
  acts: v.optional(v.boolean('has to be true or false'), false),
  within: v.optional(
    v.pipe(v.number('has to be a number of words'), v.minValue(1, 'is below 1')),
    12,
  ),
});

const PatternUseSchema = v.strictObject({
  pattern: v.string('has to be text'),
  fill: v.record(v.string(), slot, 'has to be a map'),
  unless: v.optional(slot),
});

const PatternsSchema = v.strictObject({
  patterns: v.record(v.string(), v.array(BareFrameSchema, 'has to be a list')),
});
const FramesSchema = v.strictObject({
  claims: v.record(
    v.string(),
    v.array(
      v.union([PatternUseSchema, BareFrameSchema], 'is no frame and no use of a pattern'),
      'has to be a list',
    ),
  ),
});

type BareFrame = v.InferOutput<typeof BareFrameSchema>;

/** Frames with `$places` that several claims fill. */
export type Patterns = Record<string, BareFrame[]>;

/**
 * @throws DataError naming file, field and fault
 */
export function parsePatterns(data: unknown, fileName: string): Patterns {
  return parseOrThrow(PatternsSchema, data, fileName).patterns;
}

/**
 * @param data - the YAML file's content as plain objects
 * @param fileName - named in errors
 * @param patterns - what `pattern:` may name
 * @throws DataError naming file, field and fault
 */
export function parseFrames(data: unknown, fileName: string, patterns: Patterns = {}): FrameData[] {
  const { claims } = parseOrThrow(FramesSchema, data, fileName);
  return Object.entries(claims).flatMap(([claim, uses]) =>
    uses.flatMap((use, at) => {
      if (!('pattern' in use)) return [toFrame(use, claim)];
      const field = `claims.${claim}.${at}`;
      const frames = patterns[use.pattern];
      if (!frames)
        throw new DataError(
          fileName,
          `${field}.pattern`,
          `is ${use.pattern}, which no pattern is called`,
        );
      const unfilled = new Set(Object.keys(use.fill));
      const opened = frames.map((frame) =>
        toFrame(fillFrame(frame, use, `${field}.fill`, fileName, unfilled), claim),
      );
      const [extra] = unfilled;
      if (extra)
        throw new DataError(fileName, `${field}.fill.${extra}`, `is no place of ${use.pattern}`);
      return opened;
    }),
  );
}

function fillFrame(
  frame: BareFrame,
  { fill, unless }: v.InferOutput<typeof PatternUseSchema>,
  field: string,
  fileName: string,
  unfilled: Set<string>,
): BareFrame {
  const filled = (text: string) =>
    text.replace(/\$([a-z]+)/g, (_, place: string) => {
      const value = fill[place];
      if (value === undefined)
        throw new DataError(fileName, field, `leaves the place ${place} open`);
      unfilled.delete(place);
      return value;
    });
  const all = (slots: string | string[]) => [slots].flat().map(filled);
  return {
    ...frame,
    about: all(frame.about),
    says: filled(frame.says),
    with: all(frame.with),
    unless: [frame.unless && filled(frame.unless), unless].filter(Boolean).join('|') || undefined,
  };
}

const alternatives = (text: string): Slot =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);

function toFrame(
  { about, says, with: needed, unless, ...rest }: BareFrame,
  claim: string,
): FrameData {
  return {
    claim,
    about: [about].flat().map(alternatives),
    says: alternatives(says),
    with: [needed].flat().map(alternatives),
    unless: unless ? alternatives(unless) : [],
    ...rest,
  };
}
