/** The training pairs of all passages, each with its features, in typed arrays. */
import type { MatcherIndex } from '../../matcher/index-data';
import { createPairReader } from '../../matcher/learned/reader';
import type { CandidateTable } from '../../matcher/learned/model';
import type { Spoken } from '../../matcher/spoken';
import { type SentenceLabel, sentenceLabels, type TrainingPassage } from './labelled';

export interface Pairs {
  length: number;
  /** Features of pair `n`: `starts[n] .. starts[n + 1]` of `hashes` and `groups`. */
  starts: Uint32Array;
  hashes: Uint32Array;
  groups: Uint8Array;
  /** 0: the claim is not there; else place of the stance + 1. */
  outcomes: Uint8Array;
  weights: Float32Array;
}

/** A passage with its sentences read. */
export interface SpokenPassage {
  passage: TrainingPassage;
  title: Spoken[];
  sentences: Spoken[];
}

/** Typed arrays that grow. */
class Features {
  hashes = new Uint32Array(1 << 24);
  groups = new Uint8Array(1 << 24);
  length = 0;

  add(group: number, hash: number): void {
    if (this.length === this.hashes.length) {
      const hashes = new Uint32Array(this.length * 2);
      hashes.set(this.hashes);
      this.hashes = hashes;
      const groups = new Uint8Array(this.length * 2);
      groups.set(this.groups);
      this.groups = groups;
    }
    this.hashes[this.length] = hash;
    this.groups[this.length++] = group;
  }
}

/** All pairs of a sentence and a claim that it may make or is labelled with. */
export function collectPairs(
  passages: readonly SpokenPassage[],
  index: MatcherIndex,
  table: CandidateTable,
): Pairs {
  const reader = createPairReader(index, table);
  const numberOf = new Map(index.claims.map((id, claim) => [id, claim]));
  const features = new Features();
  const starts: number[] = [0];
  const outcomes: number[] = [];
  const weights: number[] = [];
  for (const { passage, title, sentences } of passages) {
    const read = reader.read(passage.text, title, sentences);
    sentences.forEach(({ sentence }, at) => {
      const considered = reader.consider(read, at);
      if (!considered) return;
      const labels = new Map<number, SentenceLabel>();
      for (const [id, label] of sentenceLabels(passage, sentence, sentences.length === 1)) {
        const claim = numberOf.get(id);
        if (claim !== undefined) labels.set(claim, label);
      }
      const labelled = [...labels].flatMap(([claim, { outcome, weight }]) =>
        outcome > 0 && weight === 1 ? [claim] : [],
      );
      for (const claim of new Set([...considered.claims, ...labelled])) {
        const { outcome, weight } = labels.get(claim) ?? { outcome: 0, weight: 1 };
        if (weight === 0) continue;
        reader.features(considered, claim, (group, hash) => features.add(group, hash));
        starts.push(features.length);
        outcomes.push(outcome);
        weights.push(weight);
      }
    });
  }
  return {
    length: outcomes.length,
    starts: Uint32Array.from(starts),
    hashes: features.hashes.subarray(0, features.length),
    groups: features.groups.subarray(0, features.length),
    outcomes: Uint8Array.from(outcomes),
    weights: Float32Array.from(weights),
  };
}
