/** The arrays of a pack's index: what `build-pack.ts` makes and `pack-file.ts` saves and opens. */

/**
 * Terms are numbered from the most frequent on. Texts of claims are not part of it. `*Starts` have one
 * entry more than there are things: those of `n` lie between `starts[n]` and `starts[n + 1]`.
 */
export interface PackData {
  /** [claims] */
  counts: Uint32Array;
  /** Table from a stem's hash to its term. */
  terms: Uint32Array;
  /** Letters of the stems, UTF-16. */
  letterStarts: Uint32Array;
  letters: Uint16Array;
  /** What a term tells, in eighths of a nat; the highest bit is set for names. */
  weights: Uint8Array;
  /** Table from the hash of a stem with one letter left out to its term. */
  slips: Uint32Array;
  /**
   * Of a term: how many claims have it among the rare words of a wording; those claims, each as the
   * distance from the one before; how many others have it; those. Variable-length numbers.
   */
  postingStarts: Uint32Array;
  postings: Uint8Array;
  /** Of a claim: its wordings. */
  claimStarts: Uint32Array;
  /** Terms of a claim's typical wording, at most 255. */
  lengths: Uint8Array;
  /** Of a wording: 1 if it says that something is not so, else 0; its terms in order. Variable-length numbers. */
  wordingStarts: Uint32Array;
  wordings: Uint8Array;
  /** Ids of the claims, UTF-8. */
  idStarts: Uint32Array;
  ids: Uint8Array;
}
