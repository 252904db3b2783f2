/**
 * How much a term tells, in nats: how unlikely it is that a text has it by chance. The share of claims
 * that have it says so for a large pack; for a small one, what is known of English has to. Both are
 * one estimate, with English as the prior, so that weights mean the same in packs of any size.
 */
import { commonWords } from './common-words';

/** Texts that the prior counts as. */
const PRIOR = 1000;
/** Words of a text, to get from a word's frequency to its chance of being there. */
const TEXT_LENGTH = 12;
/** What a word tells that is not among the common ones. */
const RARE = 12.5;
const STEPS_A_NAT = 2;
/** Weights are saved in steps of a nat, beside a bit for names. */
const SAVED_STEPS = 8;
export const WEIGHT_BITS = 0x7f;
const NAME_BIT = 0x80;

/** @param nats - what a term tells; more than 15 count as 15.875 */
export const packWeight = (nats: number, isName: boolean): number =>
  Math.min(WEIGHT_BITS, Math.round(nats * SAVED_STEPS)) | (isName ? NAME_BIT : 0);

export const unpackWeight = (byte: number): number => (byte & WEIGHT_BITS) / SAVED_STEPS;

export const isNameByte = (byte: number): boolean => (byte & NAME_BIT) !== 0;

let common: Map<string, number> | undefined;

/** What a stem tells in English, in nats. */
function englishNats(stem: string, isNumber: boolean): number {
  if (isNumber) return NUMBER_NATS[Math.min(stem.length, NUMBER_NATS.length - 1)] ?? RARE;
  common ??= new Map(
    commonWords.flatMap((line, step) =>
      line.split(' ').map((word): [string, number] => [word, step / STEPS_A_NAT]),
    ),
  );
  return common.get(stem) ?? RARE;
}

/** Whether a stem is not among the common English words. */
export const isRare = (stem: string): boolean => englishNats(stem, false) === RARE;

/** By how many digits it has; those of four are mostly years. */
const NUMBER_NATS = [RARE, 6, 6.5, 8.5, 7.5, 11, 11, RARE];

/**
 * @param holders - claims of the pack that have the term
 * @param claims - of the pack
 */
export function weightOf(stem: string, isNumber: boolean, holders: number, claims: number): number {
  const chance = Math.min(1, TEXT_LENGTH * Math.exp(-englishNats(stem, isNumber)));
  return -Math.log((holders + PRIOR * chance) / (claims + PRIOR));
}
