/**
 * The words that a match marks: what was found, grown to the borders of its clause where that is
 * short, so that a reader sees a statement and not a fragment.
 */
import type { Fit } from './frame-match';
import type { Entry } from './index-data';
import type { Spoken } from './spoken';
import { Break, type Token } from './tokenize';

/** A clause of more words than this is not marked as a whole. */
const SHORT_CLAUSE = 14;
/** With more words than this for each concept found, only the clause that says it is marked. */
const WORDS_PER_CONCEPT = 8;
/** Words that belong to the noun after them. */
const LEADING = new Set('my the your his her their our a an this that these those its'.split(' '));
/** Words that join a clause to the one before and are no part of its statement. */
const JOINING = new Set(
  'and but so because since as plus also that which who or when if while how'.split(' '),
);
/** Words that begin a phrase: before one of them a span may end. */
const PHRASE_OPENERS = new Set(
  `and but so because since as that which who or when if while how where after before until for with in on at
  by from of to than depending including`.split(/\s+/),
);

/** First and last token (exclusive). */
interface Range {
  from: number;
  to: number;
}

/**
 * The tokens to mark for a fit.
 * @param cue - a "not" that the claim itself asks for ("never had any side effects")
 */
export function spanOf(
  fit: Fit,
  cue: Range | undefined,
  spoken: Spoken,
  entries: readonly Entry[],
): Range {
  const { tokens } = spoken.sentence;
  const borders = clauseBorders(spoken, entries);
  const clauseOf = (at: number): Range => ({
    from: borders.findLast((border) => border <= at) ?? 0,
    to: borders.find((border) => border > at) ?? tokens.length,
  });
  const own = clauseOf(fit.says.from);
  let from = Math.min(fit.from, cue?.from ?? fit.from);
  let { to } = fit;
  if (to - from > WORDS_PER_CONCEPT * (fit.here.length + 1)) {
    const inClause = [fit.says, ...fit.here].filter(
      (mention) => mention.from >= own.from && mention.to <= own.to,
    );
    from = Math.min(fit.says.from, ...inClause.map((mention) => mention.from));
    to = Math.max(fit.says.to, ...inClause.map((mention) => mention.to));
  }
  const isStray = fit.here.filter((mention) => mention.to <= own.from).length === 1;
  from = growLeft(tokens, { from, to }, clauseOf(from).from, own, isStray);
  to = growRight(tokens, from, to, clauseOf(to - 1).to);
  return { from, to };
}

/**
 * Back to the beginning of the clause, or of the part of it that a joining word opens.
 * @param isStray - what stands before the clause is a single noun, which may be left out
 */
function growLeft(
  tokens: readonly Token[],
  { from, to }: Range,
  clauseFrom: number,
  own: Range,
  isStray: boolean,
): number {
  for (let at = Math.max(clauseFrom, to - SHORT_CLAUSE); at < from; at++) {
    const opens = at === clauseFrom || (at > own.from && JOINING.has(tokens[at - 1]?.word ?? ''));
    if (opens && !JOINING.has(tokens[at]?.word ?? '')) return at;
  }
  if (isStray && own.to - own.from <= SHORT_CLAUSE)
    return JOINING.has(tokens[own.from]?.word ?? '') ? own.from + 1 : own.from;
  let at = from;
  while (at > clauseFrom && LEADING.has(tokens[at - 1]?.word ?? '')) at--;
  return at;
}

/** On to the end of the clause, or to the last phrase that fits. */
function growRight(tokens: readonly Token[], from: number, to: number, clauseTo: number): number {
  for (let at = Math.min(clauseTo, from + SHORT_CLAUSE); at > to; at--) {
    const closes = at === clauseTo || PHRASE_OPENERS.has(tokens[at]?.word ?? '');
    if (closes && !PHRASE_OPENERS.has(tokens[at - 1]?.word ?? '')) return at;
  }
  return to;
}

/** Where clauses begin: after a mark, and after a "but". */
function clauseBorders({ sentence, mentions }: Spoken, entries: readonly Entry[]): number[] {
  const borders = [0];
  sentence.tokens.forEach(({ breakBefore }, at) => {
    if (at > 0 && breakBefore > Break.none) borders.push(at);
  });
  for (const { entry, to } of mentions) if (entries[entry]?.effect === 'parts') borders.push(to);
  return borders.sort((a, b) => a - b);
}
