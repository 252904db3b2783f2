/** Cuts the wordings of claims into terms: the first step of building a pack's index. */
import type { ClaimText } from '../../shared/matcher-data';
import { tokenize } from '../tokenize';
import { type Cut, WordCutter } from './cut-words';

/** A term in a wording. */
interface Placed {
  cut: Cut;
  /** 1 for a capital where there need be none, -1 for none, 0 where it cannot be told. */
  capital: number;
}

/** A wording of a claim, cut into terms. */
export interface CutWording {
  placed: Placed[];
  /** Whether it says that something is not so. */
  denies: boolean;
}

const DENIALS = new Set(['not', 'no', 'never', 'nothing', 'none', 'without']);

/** With more of its words in capitals a wording is a headline, which tells no names. */
const HEADLINE = 0.6;

/** Claims that are cut between two steps. */
const STEP = 250;

/** @returns yields the share that is done, 0 to 1; returns the wordings of each claim, its statement first */
export function* cuttingSteps(claims: readonly ClaimText[]): Generator<number, CutWording[][]> {
  const cutter = new WordCutter();
  const wordings: CutWording[][] = [];
  for (const { statement, phrasings } of claims) {
    wordings.push([statement, ...phrasings].map((text) => cutWording(text, cutter)));
    if (wordings.length % STEP === 0) yield wordings.length / claims.length;
  }
  return wordings;
}

function cutWording(text: string, cutter: WordCutter): CutWording {
  const wording: CutWording = { placed: [], denies: false };
  for (const { tokens } of tokenize(text))
    tokens.forEach((token, at) => {
      if (DENIALS.has(token.word)) wording.denies = true;
      const capital = at === 0 ? 0 : /^\p{Lu}/u.test(token.raw) ? 1 : -1;
      for (const cut of cutter.cut(token)) wording.placed.push({ cut, capital });
    });
  const capitals = wording.placed.filter(({ capital }) => capital > 0).length;
  if (capitals > HEADLINE * wording.placed.length)
    for (const placed of wording.placed) placed.capital = 0;
  return wording;
}
