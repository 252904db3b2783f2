/** Look-ups as readers may type them, made from the words of claims; the same every time. */
import type { KnownClaim } from '../../shared/pack';
import { randomFrom } from '../../tests/eval/typos';

export const kinds = [
  'as written',
  'misspelt',
  'cut short',
  'in another order',
  'all three',
] as const;
export type Kind = (typeof kinds)[number];

export interface Query {
  text: string;
  /** The claim that is meant. */
  claim: string;
}

/** Shorter words are left as they are. */
const SHORTEST = 4;
const FUNCTION_WORDS =
  /^(?:about|after|because|could|every|their|there|these|those|which|while|would)$/;

/** Two words of a claim's statement, changed as the kind says. */
export function queriesOf(claims: readonly KnownClaim[], kind: Kind, count: number): Query[] {
  const random = randomFrom(kinds.indexOf(kind) + 1);
  const pick = (length: number) => Math.floor(random() * length);
  const queries: Query[] = [];
  for (let tries = 0; queries.length < count && tries < count * 20; tries++) {
    const { id, statement } = claims[pick(claims.length)] ?? { id: '', statement: '' };
    const telling = [...new Set(statement.match(/[\p{L}\p{N}]+/gu) ?? [])].filter(
      (word) => word.length >= SHORTEST && !FUNCTION_WORDS.test(word.toLowerCase()),
    );
    if (telling.length < 2) continue;
    const first = pick(telling.length - 1);
    const second = first + 1 + pick(telling.length - first - 1);
    const misspells = kind === 'misspelt' || kind === 'all three';
    const words = [telling[first], telling[second]]
      .map((word = '') => word.toLowerCase())
      .map((word) => (misspells ? slip(word, random) : word));
    if (kind === 'in another order' || kind === 'all three') words.reverse();
    if (kind === 'cut short' || kind === 'all three') {
      const last = words.pop() ?? '';
      words.push(last.slice(0, Math.max(3, Math.ceil(last.length * 0.6))));
    }
    queries.push({ text: words.join(' '), claim: id });
  }
  return queries;
}

/** One letter left out, doubled up, swapped or replaced, behind the first. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + here + after,
    before + after.charAt(0) + here + after.slice(1),
    before + letter + after,
  ];
  return slips[Math.floor(random() * slips.length)] ?? word;
}

/** What stands in the field after each letter, from two letters on. */
export const keystrokes = ({ text }: Query): string[] =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2));
