/** Labels and headings that deny what follows them: "Myth #3: ...", "Common misconceptions:". */
import type { Spoken } from './spoken';
import { Break } from './tokenize';

const MYTH = new Set(
  'myth misconception falsehood lie fiction false untrue wrong incorrect nonsense'.split(' '),
);
const MYTHS = new Set('myths misconceptions falsehoods lies untruths fallacies'.split(' '));
const FACT = new Set('fact facts true truth truths reality correct right or not'.split(' '));
const NONE_OF_THESE =
  /^(?:none of (?:this|these|those|the following|it) (?:is|are) |(?:these|the following|all of these) are all |(?:these|the following) are )(?:true|right|correct|false|wrong|untrue|nonsense|rubbish|myths)$/;

/** More words than this are no label. */
const LONGEST_LABEL = 4;
/** More words than this are no heading of a list. */
const LONGEST_HEADING = 10;

interface Label {
  denies: boolean;
  /** Whether it is about all of a list or of the lines below. */
  ofList: boolean;
  /** Whether it is all of its sentence, so that it is about the next. */
  isAlone: boolean;
}

/** The label that a sentence opens with, if any. */
function labelOf({ sentence: { tokens, asked, end } }: Spoken, text: string): Label | undefined {
  const border = tokens.findIndex(({ breakBefore }, at) => at > 0 && breakBefore >= Break.clause);
  const isAlone = border < 0;
  const words = tokens.slice(0, isAlone ? tokens.length : border).map(({ word }) => word);
  if (asked || words.length > LONGEST_HEADING) return undefined;
  const mark = text.slice(tokens[words.length - 1]?.end ?? end, end + 3);
  const hasColon = /^[\s)*_"]*:/.test(mark);
  const endsLine = /^[\s)*_":.!]*(?:\n|$)/.test(text.slice(end, end + 6));
  if (isAlone && !hasColon && !endsLine) return undefined;
  const phrase = words.join(' ');
  if (
    NONE_OF_THESE.test(phrase) &&
    !/ are (?:all )?(?:true|right|correct)$/.test(phrase.replace(/^none .*/, ''))
  )
    return { denies: true, ofList: true, isAlone };
  const isFact = words.some((word) => FACT.has(word));
  const isShort = words.length <= LONGEST_LABEL;
  if (isFact) return isShort && hasColon ? { denies: false, ofList: false, isAlone } : undefined;
  if (words.some((word) => MYTHS.has(word)) && (hasColon || isShort))
    return { denies: true, ofList: true, isAlone };
  const isMyth = words.some((word) => MYTH.has(word)) || /^(?:the )?claim(?: \d+)?$/.test(phrase);
  if (isMyth && isShort && hasColon) return { denies: true, ofList: false, isAlone };
  return undefined;
}

/** For each sentence of `text`, whether a label in front of it or a heading above it denies it. */
export function deniedByLabels(spoken: readonly Spoken[], text: string): boolean[] {
  let heading: { paragraph: number; at: number } | undefined;
  let labelled = false;
  return spoken.map((here, at) => {
    const { paragraph } = here.sentence;
    const label = labelOf(here, text);
    const isBelow = heading !== undefined && paragraph === heading.paragraph;
    const isNext = heading?.at === at - 1;
    if (heading && isNext && paragraph === heading.paragraph + 1) heading.paragraph = paragraph;
    else if (!isBelow) heading = undefined;
    const denied = label ? label.denies : labelled || heading !== undefined;
    labelled = label?.denies === true && label.isAlone && !label.ofList;
    if (label?.ofList) heading = { paragraph, at };
    else if (label && !label.denies) heading = undefined;
    return denied;
  });
}
