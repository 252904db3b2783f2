/**
 * Cuts a text into words, sentences and clauses, with offsets into the text as it stands.
 * One pass; nothing is held but the tokens.
 */
import { isInQuotationMarks } from './quotes';
import { fold, openContraction } from './words';

/** How strongly two neighbouring words are parted. */
export const Break = { none: 0, comma: 1, clause: 2 } as const;

/** @typeParam R - what the reader of words makes of one */
export interface Token<R = unknown> {
  /** Folded word, opened contraction part, mark such as "=", or digits. */
  word: string;
  /** As it stands in the text. */
  raw: string;
  isNumber: boolean;
  start: number;
  end: number;
  /** What parts it from the token before it in the sentence. */
  breakBefore: number;
  reading: R;
}

/** Makes of a written word what its user wants to know of it. */
export interface WordReader<R> {
  /** The one or two words that a written one, or a mark, stands for. */
  read(raw: string): readonly R[];
  readNumber(digits: string): R;
  /** Its folded form. */
  wordOf(reading: R): string;
}

const plainReader: WordReader<string> = {
  read: (raw) => openContraction(fold(raw)),
  readNumber: (digits) => digits,
  wordOf: (word) => word,
};

export interface Sentence<R = unknown> {
  tokens: Token<R>[];
  start: number;
  end: number;
  /** Whether it ends with a question mark. */
  asked: boolean;
  /** Whether it is a quotation: its line begins with ">", or it stands in quotation marks as a whole. */
  quoted: boolean;
  /** Whether it holds words in quotation marks. */
  cites: boolean;
  /** Number of its paragraph. */
  paragraph: number;
}

/** A "sentence" without any end mark is cut here, so that every later step has a bounded length. */
const LONGEST_SENTENCE = 90;

const PIECE =
  /(\d[\d.,:]*(?:%|k(?![\p{L}\p{N}]))?)|([\p{L}\p{M}\u200b-\u200d](?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]|['\u2018\u2019](?=\p{L}))*)|(\n[ \t]*\n\s*)|(\n)|(\.{2,}|\u2026)|([.!?]+)|(->|=>|[=\u2192+&\u{1f644}])|([;:\u2013\u2014]|\s-+\s|--+)|([,()[\]"\u201c\u201d])/gu;

const ABBREVIATIONS = new Set('dr mr mrs prof vs approx e g st fig'.split(' '));

/** Splits `text` into sentences of tokens. */
export function tokenize(text: string): Sentence[];
/** @param reader - gives each token its reading */
export function tokenize<R>(text: string, reader: WordReader<R>): Sentence<R>[];
export function tokenize(
  text: string,
  reader: WordReader<unknown> = plainReader as WordReader<unknown>,
): Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let breakBefore: number = Break.none;
  let paragraph = 0;
  let quoted = isQuoteLine(text, 0);

  const close = (asked: boolean) => {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first && last) {
      const { start } = first;
      const { end } = last;
      const cited = quoted || isInQuotationMarks(text, start, end);
      const cites = cited || /["\u201c]/.test(text.slice(start, end));
      sentences.push({ tokens, start, end, asked, quoted: cited, cites, paragraph });
    }
    tokens = [];
    breakBefore = Break.none;
  };
  const push = (reading: unknown, raw: string, isNumber: boolean, start: number) => {
    const word = reader.wordOf(reading);
    if (word === '') return;
    if (tokens.length >= LONGEST_SENTENCE) close(false);
    tokens.push({ word, raw, isNumber, start, end: start + raw.length, breakBefore, reading });
    breakBefore = Break.none;
  };

  for (const found of text.matchAll(PIECE)) {
    const [piece, number, word, blankLine, newline, ellipsis, end, mark, clause, comma] = found;
    const at = found.index;
    if (number !== undefined) {
      const trimmed = number.replace(/[.,:]+$/, '');
      push(reader.readNumber(trimmed), trimmed, true, at);
      const rest = number.slice(trimmed.length);
      if (rest.startsWith('.') && endsSentence(text, at + number.length)) close(false);
      else if (rest) breakBefore = rest.includes(':') ? Break.clause : Break.comma;
    } else if (word !== undefined) {
      for (const reading of reader.read(word)) push(reading, word, false, at);
    } else if (blankLine !== undefined) {
      close(false);
      paragraph++;
      quoted = isQuoteLine(text, at + piece.length);
    } else if (newline !== undefined) {
      const next = at + 1;
      const nextQuoted = isQuoteLine(text, next);
      if (nextQuoted !== quoted || startsAfresh(text, at)) close(false);
      quoted = nextQuoted;
    } else if (end !== undefined) {
      const last = tokens.at(-1);
      const abbreviates = end === '.' && last !== undefined && ABBREVIATIONS.has(last.word);
      if (abbreviates || (end === '.' && !endsSentence(text, at + 1))) continue;
      close(end.includes('?'));
    } else if (ellipsis !== undefined || clause !== undefined) {
      breakBefore = Break.clause;
    } else if (mark !== undefined) {
      const meant = mark === '=>' || mark === '->' ? '→' : mark;
      for (const reading of reader.read(meant)) push(reading, mark, false, at);
    } else if (comma !== undefined) {
      breakBefore = Math.max(breakBefore, Break.comma);
    }
  }
  close(false);
  return sentences;
}

function endsSentence(text: string, at: number): boolean {
  return at >= text.length || /[\s"'\u201d\u2019)\]*_]/.test(text[at] ?? '');
}

function isQuoteLine(text: string, from: number): boolean {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return text[at] === '>';
}

/** A line that ends with one of these goes on in the next. */
const GOES_ON = new Set(
  `that the a an of to is are was were be been being not no for and or but nor so than with without in on at by
  from as into about if because whether when while since my your his her our their its this these those has have
  had do does did can could will would should may might must very never which who`.split(/\s+/),
);
const LIST_SIGN = /^[ \t]*(?:[-*\u2022\u2013\u2014+](?=\s)|\d{1,2}[.)](?=\s)|>)/;

/** Whether a single line break ends a sentence, and is not just where a line was wrapped. */
function startsAfresh(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at).trimEnd();
  if (/[.?!:;\u2026]["'\u201d\u2019)*_]*$/.test(before)) return true;
  const next = text.slice(at + 1, at + 24);
  if (LIST_SIGN.test(next)) return true;
  if (!/^[ \t"'\u201c\u2018(*_]*\p{Lu}/u.test(next)) return false;
  if (before.endsWith(',')) return false;
  return !GOES_ON.has(/[\p{L}]+$/u.exec(before)?.[0].toLowerCase() ?? '');
}
