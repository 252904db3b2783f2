/** Finds claims by the trained model; the frames that fit are among what it looks at. */
import { byPlace, evidenceOf, foundByFit } from '../found';
import type { MatcherIndex } from '../index-data';
import type { Mention } from '../mentions';
import type { Found } from '../settle';
import type { SpokenText } from '../speak';
import type { Spoken } from '../spoken';
import { inItsPlace, type Surroundings } from '../surroundings';
import type { Passage } from '../types';
import type { ClaimProfile } from './claim-profile';
import { MATCHER_LIMITS } from './candidates';
import type { Considered } from './considered';
import type { JudgedFit } from './features';
import { fitWith, type Finding, findInSentence, weighWords } from './find';
import { lookAt } from './look';
import { createPairScorer, type Model } from './model';
import { PairReader } from './reader';
import { readText } from './scene';
import { wordsInQuotes } from './words-in-quotes';
import { Neighbours } from './neighbours';
import { LookedAt, SecondLook } from './second-look';
import { contextOf, spanOfFinding, strongest } from './tell';

/** What is said of a word that stands for no concept and told the model most. */
const TELLING_MEANS = 'a word that speaks for this claim';

export type ModelFinder = (passage: Passage, read: SpokenText, round: Surroundings) => Found[];

export function createModelFinder(index: MatcherIndex, model: Model): ModelFinder {
  const reader = new PairReader(index, model.candidates, MATCHER_LIMITS);
  const scorer = createPairScorer(model);
  const second = new SecondLook(model.second);
  return (passage, spoken, round) => {
    const read = readText(spoken, passage.text);
    const found: Found[] = [];
    const looks = spoken.sentences.map((_, at) => {
      const considered = reader.consider(read, at);
      return considered ? lookAt(considered, reader, scorer) : [];
    });
    const lookedAt = new LookedAt(looks);
    const findings = looks.map((some) => findInSentence(some, lookedAt, second, model.thresholds));
    const neighbours = new Neighbours(spoken.sentences, looks, findings, lookedAt, second);
    spoken.sentences.forEach((here, at) => {
      const considered = looks[at]?.[0]?.considered;
      if (!considered) return;
      for (const finding of findings[at] ?? []) {
        const judgement = inItsPlace(finding, here, at, round, index.entries, () =>
          isAnothersWords(considered, reader, finding.claim),
        );
        if (judgement.stance === 'none') continue;
        if (isOneOfSeveral(considered, reader.profiles[finding.claim], index)) continue;
        const told = { ...finding, stance: judgement.stance };
        const judged = fitWith(finding.stance, considered, finding.claim);
        if (!judged && told.stance === 'asserts' && neighbours.isEcho(at, finding.claim)) continue;
        const one = judged
          ? foundByFrame(index, judged, here, at, told, passage)
          : foundByModel(index, model, reader, considered, told, passage);
        found.push({ ...one, ...neighbours.grow(one, finding.claim) });
      }
    });
    return found;
  };
}

/** Whether "it" may as well be another drug: the claim's is named in the title only, among others. */
function isOneOfSeveral(
  { scene }: Considered,
  profile: ClaimProfile | undefined,
  { entries }: MatcherIndex,
): boolean {
  const isDrug = ({ entry }: Mention) => entries[entry]?.kind === 'drug';
  if (scene.here.spoken.mentions.some(isDrug)) return false;
  const round = contextOf(scene, profile).filter(({ mention }) => isDrug(mention));
  return (
    round.length > 0 &&
    round.every(
      ({ from, spoken }) =>
        from === 'title' &&
        spoken.mentions.some((other) => isDrug(other) && !profile?.roles.has(other.entry)),
    )
  );
}

/** Whether all topics of a claim in the sentence stand in quotation marks. */
function isAnothersWords(
  { scene: { here, text } }: Considered,
  { profiles }: PairReader,
  claim: number,
): boolean {
  const { mentions, sentence } = here.spoken;
  const topics = mentions.filter(({ entry }) => profiles[claim]?.roles.has(entry));
  if (topics.length === 0) return false;
  const inQuotes = wordsInQuotes(sentence, text);
  return topics.every(({ from }) => inQuotes[from] === 1);
}

/** What a frame says of a claim, with the model's score. */
function foundByFrame(
  index: MatcherIndex,
  { fit, judgement }: JudgedFit,
  here: Spoken,
  at: number,
  { stance, score }: Finding,
  passage: Passage,
): Found {
  return { ...foundByFit(index, fit, here, at, stance, judgement, passage), score };
}

function foundByModel(
  index: MatcherIndex,
  model: Model,
  reader: PairReader,
  considered: Considered,
  finding: Finding,
  { title, text }: Passage,
): Found {
  const { spoken } = considered.scene.here;
  const { tokens } = spoken.sentence;
  const profile = reader.profiles[finding.claim];
  const weights = weighWords(considered, finding, reader, model);
  const topics = spoken.mentions.filter(({ entry }) => profile?.roles.has(entry));
  const telling = strongest(weights.claim, topics);
  const mentions: Mention[] = [...topics, ...telling];
  const words = [
    ...topics.map((mention) => evidenceOf(mention, tokens, 'text', text, index)),
    ...telling.map((mention) => ({
      ...evidenceOf(mention, tokens, 'text', text, index),
      means: TELLING_MEANS,
    })),
  ];
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
