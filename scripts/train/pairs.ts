/** The training pairs of all passages, each with its features, in typed arrays. */
import type { MatcherIndex } from '../../matcher/index-data';
import { TRAINER_LIMITS } from '../../matcher/learned/candidates';
import { PairReader } from '../../matcher/learned/reader';
import type { CandidateTable } from '../../matcher/learned/model';
import type { SpokenText } from '../../matcher/speak';
import type { ConceptScene } from './fit-candidates';
import type { Spoken } from '../../matcher/spoken';
import { readText, sceneReader } from '../../matcher/learned/scene';
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
  /** Number of the passage that each is from. */
  passages: Uint32Array;
  /** Labels, and how many of them the table of candidates would not have looked at. */
  labels: number;
  missed: number;
}

/** A passage with its sentences read. */
export interface SpokenPassage extends SpokenText {
  passage: TrainingPassage;
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

/** The labels of a sentence by number of the claim. */
export function labelsOf(
  { passage, sentences }: SpokenPassage,
  { sentence }: Spoken,
  numberOf: ReadonlyMap<string, number>,
): Map<number, SentenceLabel> {
  const labels = new Map<number, SentenceLabel>();
  for (const [id, label] of sentenceLabels(passage, sentence, sentences.length === 1)) {
    const claim = numberOf.get(id);
    if (claim !== undefined) labels.set(claim, label);
  }
  return labels;
}

export const numbersOf = ({ claims }: MatcherIndex) =>
  new Map(claims.map((id, claim) => [id, claim]));

/** The concepts of all sentences, with the claims that each speaks of. */
export function conceptScenes(
  passages: readonly SpokenPassage[],
  index: MatcherIndex,
): ConceptScene[] {
  const numberOf = numbersOf(index);
  const sceneOf = sceneReader(index.entries);
  return passages.flatMap((spoken) => {
    const read = readText(spoken, spoken.passage.text);
    return spoken.sentences.flatMap((here, at) => {
      const scene = sceneOf(read, at);
      if (!scene) return [];
      const labels = [...labelsOf(spoken, here, numberOf)];
      const claims = labels.filter(([, { outcome, weight }]) => outcome > 0 && weight === 1);
      const unsure = labels.filter(([, { weight }]) => weight < 1);
      return [
        {
          own: scene.own,
          round: scene.round,
          places: scene.places,
          claims: new Set(claims.map(([claim]) => claim)),
          unsure: new Set(unsure.map(([claim]) => claim)),
        },
      ];
    });
  });
}

/** All pairs of a sentence and a claim that it may make or is labelled with. */
export function collectPairs(
  passages: readonly SpokenPassage[],
  index: MatcherIndex,
  table: CandidateTable,
): Pairs {
  const reader = new PairReader(index, table, TRAINER_LIMITS);
  const numberOf = numbersOf(index);
  const features = new Features();
  const starts: number[] = [0];
  const outcomes: number[] = [];
  const weights: number[] = [];
  const from: number[] = [];
  let labelled = 0;
  let missed = 0;
  for (const [number, spoken] of passages.entries()) {
    const read = readText(spoken, spoken.passage.text);
    spoken.sentences.forEach((here, at) => {
      const labels = labelsOf(spoken, here, numberOf);
      const considered = reader.consider(read, at);
      if (!considered) return;
      const there = [...labels].flatMap(([claim, { outcome, weight }]) =>
        outcome > 0 && weight === 1 ? [claim] : [],
      );
      labelled += there.length;
      missed += there.filter((claim) => !considered.claims.includes(claim)).length;
      for (const claim of new Set([...considered.claims, ...there])) {
        const { outcome, weight } = labels.get(claim) ?? { outcome: 0, weight: 1 };
        if (weight === 0) continue;
        reader.pair(considered, claim)?.all((group, hash) => features.add(group, hash));
        starts.push(features.length);
        outcomes.push(outcome);
        weights.push(weight);
        from.push(number);
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
    passages: Uint32Array.from(from),
    labels: labelled,
    missed,
  };
}
