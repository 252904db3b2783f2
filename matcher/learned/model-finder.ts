/** Finds claims by the trained model; the frames that fit are among what it looks at. */
import { FRAME_THRESHOLD, outcomeOf } from '../frame-finder';
import { byPlace, evidenceOf, foundByFit } from '../found';
import type { Fit } from '../frame-match';
import type { MatcherIndex } from '../index-data';
import type { Mention } from '../mentions';
import type { Found } from '../settle';
import type { SpokenText } from '../speak';
import type { Judgement } from '../stance';
import { inItsPlace, type Surroundings } from '../surroundings';
import type { Passage, Stance } from '../types';
import { type Finding, findInSentence, weighWords } from './find';
import { createPairScorer, type Model } from './model';
import { type Considered, createPairReader, type PairReader } from './reader';
import { contextOf, spanOfFinding, strongest } from './tell';

export type ModelFinder = (passage: Passage, read: SpokenText, round: Surroundings) => Found[];

export function createModelFinder(index: MatcherIndex, model: Model): ModelFinder {
  const reader = createPairReader(index, model.candidates);
  const scorer = createPairScorer(model);
  return (passage, { title, sentences }, round) => {
    const read = reader.read(passage.text, title, sentences);
    const found: Found[] = [];
    sentences.forEach((here, at) => {
      const considered = reader.consider(read, at);
      if (!considered || considered.claims.length === 0) return;
      const frameOf = (claim: number) => assertingFit(considered, claim);
      const findings = findInSentence(
        considered,
        reader,
        scorer,
        model,
        (claim) => frameOf(claim) !== undefined,
      );
      for (const finding of findings) {
        const judgement = inItsPlace(finding, here, at, round, index.entries, () => false);
        if (judgement.stance === 'none') continue;
        const told = { ...finding, stance: judgement.stance };
        const fit = finding.stance === 'asserts' ? frameOf(finding.claim) : undefined;
        found.push(
          fit
            ? { ...foundByFit(index, fit.fit, here, at, told.stance, fit.judgement, passage), score: told.score }
            : foundByModel(index, model, reader, considered, told, passage),
        );
      }
    });
    return found;
  };
}

/** The best frame by which the sentence asserts a claim. */
function assertingFit(
  { fitsOf }: Considered,
  claim: number,
): { fit: Fit; judgement: Judgement } | undefined {
  let best: { fit: Fit; judgement: Judgement } | undefined;
  for (const judged of fitsOf(claim)) {
    const { fit, judgement } = judged;
    if (fit.score < FRAME_THRESHOLD || outcomeOf(fit, judgement) !== 'asserts') continue;
    if (!best || fit.score > best.fit.score) best = judged;
  }
  return best;
}

function foundByModel(
  index: MatcherIndex,
  model: Model,
  reader: PairReader,
  considered: Considered,
  finding: Finding & { stance: Stance },
  { title, text }: Passage,
): Found {
  const { spoken } = considered.scene.here;
  const { tokens } = spoken.sentence;
  const profile = reader.profiles[finding.claim];
  const weights = weighWords(considered, finding, reader, model);
  const topics = spoken.mentions.filter(({ entry }) => profile?.roles.has(entry));
  const telling = strongest(weights.claim, topics);
  const mentions: Mention[] = [...topics, ...telling];
  const words = mentions.map((mention) => evidenceOf(mention, tokens, 'text', text, index));
  if (topics.length === 0)
    for (const { mention, spoken: round, from } of contextOf(considered.scene, profile))
      words.push(
        evidenceOf(mention, round.sentence.tokens, from, from === 'text' ? text : title, index),
      );
  const span = spanOfFinding(spoken, mentions);
  const [cue] = finding.stance === 'asserts' ? [] : strongest(weights.stance, []);
  return {
    claim: index.claims[finding.claim] ?? '',
    stance: finding.stance,
    sentence: considered.at,
    start: tokens[span.from]?.start ?? spoken.sentence.start,
    end: tokens[span.to - 1]?.end ?? spoken.sentence.end,
    score: finding.score,
    leans: topics.length === 0,
    words: words.sort(byPlace),
    stanceCue: cue && text.slice(tokens[cue.from]?.start, tokens[cue.to - 1]?.end),
  };
}
