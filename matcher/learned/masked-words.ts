/** The words of a sentence with the claim's topics, and other drugs and illnesses, masked. */
import type { Entry } from '../index-data';
import type { Mention } from '../mentions';
import type { ClaimProfile } from './claim-profile';
import { hashText } from './hash';
import type { Scene } from './scene';

export interface MaskedWords {
  /** Hash of each word; one for a topic of several words. */
  words: Int32Array;
  /** The token that each word begins at. */
  tokens: Uint16Array;
  length: number;
  /** The mentions of the claim's topics. */
  topics: Mention[];
  /** First and last token (exclusive) of the topics; -1 without any. */
  from: number;
  to: number;
}

const TOPIC_MASKS = ['', 'drug', 'disease', 'thing'].map((role) => hashText(`topic ${role}`));
const RIVAL_MASKS: Partial<Record<Entry['kind'], number>> = {
  drug: hashText('another drug'),
  disease: hashText('another disease'),
};

export function maskTopics(
  { here: { spoken, hashes } }: Scene,
  { roles }: ClaimProfile,
  entries: readonly Entry[],
): MaskedWords {
  const count = hashes.length;
  const masks = new Int32Array(count);
  const covered = new Uint8Array(count);
  const topics: Mention[] = [];
  for (const mention of spoken.mentions) {
    const kind = entries[mention.entry]?.kind ?? 'cue';
    if (kind === 'cue' || kind === 'relation') continue;
    const role = roles.get(mention.entry);
    if (role !== undefined) topics.push(mention);
    const mask = role === undefined ? RIVAL_MASKS[kind] : TOPIC_MASKS[role];
    if (mask === undefined || mention.gapped) continue;
    if (masks[mention.from] !== 0 && role === undefined) continue;
    masks[mention.from] = mask;
    covered.fill(1, mention.from + 1, mention.to);
  }
  const words = new Int32Array(count);
  const tokens = new Uint16Array(count);
  let length = 0;
  for (let at = 0; at < count; at++) {
    const mask = masks[at] ?? 0;
    if (covered[at] === 1 && mask === 0) continue;
    words[length] = mask === 0 ? (hashes[at] ?? 0) : mask;
    tokens[length++] = at;
  }
  let from = -1;
  let to = -1;
  for (const topic of topics) {
    if (from < 0 || topic.from < from) from = topic.from;
    if (topic.to > to) to = topic.to;
  }
  return { words, tokens, length, topics, from, to };
}
