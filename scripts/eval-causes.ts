/** Why a labelled claim was missed or wrongly marked, as far as it can be told without reading. */
import type { MatcherIndex } from '../matcher/index-data';
import { type ClaimProfile, profilesOf } from '../matcher/learned/claim-profile';
import { createSpeaker, type Speaker } from '../matcher/speak';
import type { Matcher } from '../matcher/types';
import type { LabelledPassage } from '../tests/eval/score.mjs';

export interface Fault {
  cause: string;
  /** The scorer's line. */
  line: string;
}

const LINE = /^(MISSED|WRONG) +(\S+) ([\w-]+)/;

/** @returns the scorer's misses, each with its cause */
export function causesOf(
  misses: readonly string[],
  gold: readonly LabelledPassage[],
  matcher: Matcher,
  index: MatcherIndex,
): Fault[] {
  const speak = createSpeaker(index, true);
  const profiles = new Map(profilesOf(index).map((profile, at) => [index.claims[at], profile]));
  const passages = new Map(gold.map((passage) => [passage.id, passage]));
  return misses.flatMap((line) => {
    const [, kind, id = '', claim = ''] = LINE.exec(line) ?? [];
    const passage = passages.get(id);
    const profile = profiles.get(claim);
    if (!passage || !profile) return [];
    const cause =
      kind === 'WRONG'
        ? causeOfMark(passage, claim)
        : causeOfMiss(passage, claim, profile, matcher, speak);
    return [{ cause, line }];
  });
}

function causeOfMark({ labels }: LabelledPassage, claim: string): string {
  const label = labels.find((one) => one.claim === claim);
  if (label) return `wrong: the passage ${label.stance} it`;
  return labels.length > 0 ? 'wrong: another claim is meant' : 'wrong: no claim is made';
}

function causeOfMiss(
  passage: LabelledPassage,
  claim: string,
  { roles, says }: ClaimProfile,
  matcher: Matcher,
  speak: Speaker,
): string {
  const other = matcher.match(passage).find((match) => match.claim === claim);
  if (other) return `missed: taken for one that ${other.stance}`;
  const { title, sentences } = speak(passage);
  const entriesOf = (spoken: typeof sentences) =>
    spoken.flatMap(({ mentions }) => mentions.map(({ entry }) => entry));
  const inText = entriesOf(sentences);
  if (!inText.some((entry) => roles.has(entry)))
    return entriesOf(title).some((entry) => roles.has(entry))
      ? 'missed: its topic is named only in the title'
      : 'missed: no word for its topic is known';
  if (![...inText, ...entriesOf(title)].some((entry) => says.has(entry)))
    return 'missed: no known wording of what it does';
  return 'missed: known words, not sure enough';
}

/** The faults by cause, the commonest cause first, `most` lines of each. */
export function causeReport(faults: readonly Fault[], most: number): string {
  const byCause = new Map<string, string[]>();
  for (const { cause, line } of faults) {
    const lines = byCause.get(cause);
    if (lines) lines.push(line);
    else byCause.set(cause, [line]);
  }
  return [...byCause]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([cause, lines]) => [
      `${String(lines.length).padStart(4)}  ${cause}`,
      ...lines.slice(0, most).map((line) => `        ${line}`),
    ])
    .join('\n');
}
