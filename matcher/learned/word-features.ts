/** Words; and neighbouring words, words with one between them, and words near a topic. */
import { Group, type Scope, type Sink } from './features';
import { hashText, mix } from './hash';
import type { MaskedWords } from './masked-words';

const WORD = hashText('word');
const PAIR = hashText('pair');
const APART = hashText('apart');
const NEAR = hashText('near');
/** Words from a topic that are near. */
const REACH = 4;

export function wordFeatures(masked: MaskedWords, { all, kind, claim }: Scope, sink: Sink): void {
  const { words, tokens, length } = masked;
  for (let at = 0; at < length; at++) {
    const own = words[at] ?? 0;
    const token = tokens[at] ?? 0;
    const word = mix(WORD, own);
    sink(Group.words, mix(all, word), token);
    sink(Group.kindWords, mix(kind, word), token);
    sink(Group.claimWords, mix(claim, word), token);
  }
}

export function phraseFeatures(masked: MaskedWords, { all, kind, claim }: Scope, sink: Sink): void {
  const { words, tokens, length, topics } = masked;
  for (let at = 0; at < length; at++) {
    const own = words[at] ?? 0;
    const token = tokens[at] ?? 0;
    if (isNear(token, topics)) {
      const near = mix(NEAR, own);
      sink(Group.kindWords, mix(kind, near), token);
      sink(Group.claimPairs, mix(claim, near), token);
    }
    if (at + 1 >= length) continue;
    const pair = mix(mix(PAIR, own), words[at + 1] ?? 0);
    sink(Group.pairs, mix(all, pair), token);
    sink(Group.kindWords, mix(kind, pair), token);
    sink(Group.claimPairs, mix(claim, pair), token);
    if (at + 2 >= length) continue;
    const apart = mix(mix(APART, own), words[at + 2] ?? 0);
    sink(Group.kindWords, mix(kind, apart), token);
    sink(Group.claimPairs, mix(claim, apart), token);
  }
}

/** Whether a token stands within reach of a topic and is none itself. */
function isNear(token: number, topics: MaskedWords['topics']): boolean {
  let nearest = REACH + 1;
  for (const { from, to } of topics) {
    const gap = token < from ? from - token : token >= to ? token - to + 1 : 0;
    if (gap < nearest) nearest = gap;
  }
  return nearest > 0 && nearest <= REACH;
}
