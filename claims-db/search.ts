/**
 * Looks at claims that a look-up may mean: which of its words each has, and where; and puts them in
 * order. Words may be cut short, parts of others, or misspelt, which Fuse.js decides. Pure.
 */
import Fuse, { type IFuseOptions } from 'fuse.js';
import { type Found, type LookUpAnswer, mostFound } from '../shared/look-up';
import type { KnownClaim } from '../shared/pack';

/** A word of a query. */
export interface SearchWord {
  /** As it is typed, in lower case and without accents. */
  typed: string;
  /** What its forms have in common. */
  stem: string;
  /** What it tells, above 0. */
  weight: number;
}

/** A word with what is known of it by now. */
interface SearchedWord extends SearchWord {
  /** How unlike it other words are, 0 to 1. */
  unlikeness: Map<string, number>;
  /** Parts of it; none where it is not looked for misspelt. */
  pieces: readonly string[];
}

/** How well a word fits a text: it stands there, as a beginning, in another form, as a part. */
const fits = { whole: 1, beginning: 0.95, form: 0.9, part: 0.7, misspelt: 0.7 };
/** What a word counts that stands only in other wordings or topics of a claim. */
const besides = 0.8;
/** Shorter words are looked for at the beginning of words only. */
const shortestPart = 3;
const shortestMisspelt = 4;
/** In shorter words the first letter has to be right. */
const shortestAnyFirst = 7;
/** Words that a reader may write as one are together at least so long. */
const shortestTogether = 7;
/** Claims whose fit differs by less are about equally good. */
const step = 0.1;

/** So much of a word may be wrong. */
const threshold = 0.25;
const fuzzy: IFuseOptions<string> = { ignoreLocation: true, threshold, includeScore: true };

/** The claims that fit, the best first; of equally good ones the project's own. */
export function searchAmong(
  claims: readonly KnownClaim[],
  words: readonly SearchWord[],
): LookUpAnswer {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const searched = words.map((word) => ({
    ...word,
    unlikeness: new Map<string, number>(),
    pieces: piecesOf(word.typed),
  }));
  const fitting = claims.flatMap((claim) => {
    const { has, sum, parts } = look(claim, searched);
    return has === 0 ? [] : { claim, parts, isWhole: has === words.length, fit: sum / total };
  });
  const complete = words.length === 0 || fitting.some(({ isWhole }) => isWhole);
  const found = fitting
    .filter(({ isWhole }) => isWhole || !complete)
    .sort(byFit)
    .slice(0, mostFound)
    .map(({ claim, parts }): Found => ({ claim, parts }));
  // Where nothing fits there is nothing that has only some of the words.
  return { found, complete: complete || found.length === 0 };
}

interface Fitting {
  claim: KnownClaim;
  fit: number;
}

function byFit(a: Fitting, b: Fitting): number {
  return (
    Math.round(b.fit / step) - Math.round(a.fit / step) ||
    Number(a.claim.pack !== undefined) - Number(b.claim.pack !== undefined) ||
    b.fit - a.fit ||
    a.claim.statement.length - b.claim.statement.length ||
    (a.claim.id < b.claim.id ? -1 : 1)
  );
}

/** How many of the words a claim has, how well they fit, and where they stand in its statement. */
function look(claim: KnownClaim, words: readonly SearchedWord[]) {
  const { statement, rest } = foldedOf(claim);
  const parts: [number, number][] = [];
  let has = 0;
  let sum = 0;
  for (const word of words) {
    const here = fitOf(word, statement);
    const there = here && here.fit >= fits.part ? undefined : fitOf(word, rest);
    const fit = Math.max(here?.fit ?? 0, besides * (there?.fit ?? 0));
    if (here?.part) parts.push(here.part);
    if (fit > 0) has++;
    sum += fit * word.weight;
  }
  return { has, sum, parts };
}

interface Fit {
  fit: number;
  part?: [number, number];
}

/** How well a word fits a text, and where; undefined where it is not there. */
function fitOf(word: SearchedWord, text: Folded): Fit | undefined {
  return inWords(word, text) ?? inOneWord(word, text) ?? misspelt(word, text);
}

/** The word itself, what it is the beginning of, or another form of it. */
function inWords({ typed, stem }: SearchWord, { all, words }: Folded): Fit | undefined {
  const whole = words.get(typed);
  if (whole !== undefined) return { fit: fits.whole, part: [whole, whole + typed.length] };
  if (typed.length < 2) return undefined;
  const beginning = beginningOf(typed, all);
  if (beginning >= 0) return { fit: fits.beginning, part: [beginning, beginning + typed.length] };
  const form = stem.length < shortestPart || stem === typed ? -1 : beginningOf(stem, all);
  return form >= 0 ? { fit: fits.form, part: [form, endOfWord(all, form)] } : undefined;
}

/** Where a word begins with these letters, or -1. */
function beginningOf(letters: string, text: string): number {
  let at = text.indexOf(letters);
  while (at > 0 && isLetter(text, at - 1)) at = text.indexOf(letters, at + 1);
  return at;
}

/** A part of a word, or two words that were written as one. */
function inOneWord({ typed }: SearchWord, { all, together }: Folded): Fit | undefined {
  if (typed.length < shortestPart) return undefined;
  const at = all.indexOf(typed);
  if (at >= 0) return { fit: fits.part, part: [at, at + typed.length] };
  return typed.length >= shortestTogether && together.includes(typed)
    ? { fit: fits.part }
    : undefined;
}

/** The word that is most like one that is misspelt. */
function misspelt(searched: SearchedWord, { words }: Folded): Fit | undefined {
  if (searched.pieces.length === 0) return undefined;
  let best: Fit | undefined;
  for (const [word, at] of words) {
    const fit = fits.misspelt * (1 - unlikenessOf(word, searched));
    if (fit > (best?.fit ?? 0)) best = { fit, part: [at, at + word.length] };
  }
  return best;
}

/** How unlike a word is to what is typed, or its beginning; 1 where it is another word. */
function unlikenessOf(word: string, { typed, pieces, unlikeness }: SearchedWord): number {
  if (word.length < typed.length - mostSlips(typed)) return 1;
  if (typed.length < shortestAnyFirst && word[0] !== typed[0]) return 1;
  const known = unlikeness.get(word);
  if (known !== undefined) return known;
  let score = 1;
  if (isSwapped(typed, word)) score = 1 / typed.length;
  else if (pieces.some((piece) => word.includes(piece)))
    score = Fuse.match(typed, word, fuzzy).score;
  unlikeness.set(word, score);
  return score;
}

const mostSlips = (typed: string) => Math.floor(typed.length * threshold);

/** Equal parts of a word. What is so like it that Fuse.js would say so holds one of them. */
function piecesOf(typed: string): string[] {
  if (typed.length < shortestMisspelt || /\d/.test(typed)) return [];
  const count = mostSlips(typed) + 1;
  const border = (number: number) => Math.round((number * typed.length) / count);
  return Array.from({ length: count }, (_, at) => typed.slice(border(at), border(at + 1)));
}

/** Whether a word begins as typed but for two neighbours that are swapped, which Fuse.js counts as two slips. */
function isSwapped(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  return (
    typed[at] === word[at + 1] &&
    typed[at + 1] === word[at] &&
    word.startsWith(typed.slice(at + 2), at + 2)
  );
}

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
};

function endOfWord(text: string, from: number): number {
  let end = from;
  while (isLetter(text, end)) end++;
  return end;
}

/** A text as it is looked at. */
interface Folded {
  all: string;
  /** Its different words, and where each stands first. */
  words: ReadonlyMap<string, number>;
  /** Without what stands between words. */
  together: string;
}

interface FoldedClaim {
  statement: Folded;
  /** The other wordings and the topics. */
  rest: Folded;
}

const foldedClaims = new WeakMap<KnownClaim, FoldedClaim>();

function foldedOf(claim: KnownClaim): FoldedClaim {
  const known = foldedClaims.get(claim);
  if (known) return known;
  const folded = {
    statement: toFolded(claim.statement),
    rest: toFolded([...claim.phrasings, claim.topics.join(' ')].join(' · ')),
  };
  foldedClaims.set(claim, folded);
  return folded;
}

function toFolded(text: string): Folded {
  const all = foldInPlace(text);
  const words = new Map<string, number>();
  let together = '';
  for (const { 0: word, index } of all.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!words.has(word)) words.set(word, index);
    together += word;
  }
  return { all, words, together };
}

/** Lower case without accents; every offset stays. */
function foldInPlace(text: string): string {
  if (/^[\x20-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.replace(/[^\x20-\x7f]|[A-Z]/g, (unit) => {
    const [first = unit] = unit.normalize('NFKD').toLowerCase().split('');
    return first;
  });
}
