/** What the reader does not want marked: a claim everywhere, or one mark on one site. Pure. */

export interface HiddenMark {
  claim: string;
  /** The marked words and the site they stand on; without them the claim is hidden everywhere. */
  where?: { words: string; site: string };
}

/** Whether a mark of this claim on these words is hidden. */
export function isHidden(
  hidden: readonly HiddenMark[],
  mark: { claim: string; words: string; site: string },
): boolean {
  return hidden.some(
    ({ claim, where }) =>
      claim === mark.claim && (!where || (where.words === mark.words && where.site === mark.site)),
  );
}
