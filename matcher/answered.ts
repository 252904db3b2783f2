/**
 * Quotes of other posts, as forum programs set them apart: what a post says right behind a quote
 * belongs to it. "That's a myth" takes the quoted claim back, and "it" is the quote's drug. Both
 * texts are read as one, in the manner of mail ("> "), and the matches go back to their own.
 */
import type { Evidence, Match, Matcher, Passage } from './types';

export interface AnsweredPassage extends Passage {
  /** The quoted words that this text answers. */
  answered?: string;
  /** What a post says right behind this text, which is a quote. */
  answer?: string;
}

const asQuote = (text: string) => text.replace(/^/gm, '> ');

/** The offset of the answer in a quote and its answer read as one. */
const join = (quote: string, answer: string) => {
  const head = `${asQuote(quote)}\n\n`;
  return { text: head + answer, from: head.length };
};

/** The part of a match's words that lies in the answer, in the answer's own offsets. */
function moved({ start, end, why, ...match }: Match, by: number): Match {
  const words = why.words.map((word): Evidence => {
    if (word.from === 'title') return word;
    if (word.start < by) return { ...word, from: 'quote', start: 0, end: 0 };
    return { ...word, start: word.start - by, end: word.end - by };
  });
  return { ...match, start: start - by, end: end - by, why: { ...why, words } };
}

/** Claims that the words behind a quote reject: the quote's ("not true"), or in words of their own. */
function rejectedIn(matcher: Matcher, title: string, quote: string, answer: string): Set<string> {
  const { text } = join(quote, answer);
  const rejected = matcher.match({ title, text }).filter(({ stance }) => stance === 'denies');
  return new Set(rejected.map(({ claim }) => claim));
}

/** Claims that a quote still makes where it and what is said behind it are one writer's words. */
function assertedWith(matcher: Matcher, title: string, quote: string, answer: string): Set<string> {
  const both = matcher.match({ title, text: `${quote}\n\n${answer}` });
  const upheld = both.filter(({ stance, start }) => stance === 'asserts' && start < quote.length);
  return new Set(upheld.map(({ claim }) => claim));
}

/**
 * Matches of a text that may quote another post or be quoted. Offsets are the text's own.
 * Cost: one run of the matcher; two more for a quote that makes a claim.
 */
export function matchAnswered(matcher: Matcher, passage: AnsweredPassage): Match[] {
  const { title, text, answered, answer } = passage;
  if (answered !== undefined) {
    const joined = join(answered, text);
    return matcher
      .match({ title, text: joined.text })
      .filter(({ start }) => start >= joined.from)
      .map((match) => moved(match, joined.from));
  }
  const matches = matcher.match({ title, text });
  if (answer === undefined || matches.every(({ stance }) => stance !== 'asserts')) return matches;
  const rejected = rejectedIn(matcher, title, text, answer);
  const upheld = assertedWith(matcher, title, text, answer);
  return matches.flatMap((match): Match[] => {
    if (match.stance !== 'asserts') return [match];
    if (rejected.has(match.claim)) return [{ ...match, stance: 'denies' }];
    return upheld.has(match.claim) ? [match] : [];
  });
}
