/**
 * The data that the matcher is compiled from, as plain objects: what lexicon and frame files say
 * once they have been read. It lives in shared/ because claims-db/ parses it and matcher/ uses it.
 */

/**
 * What a concept stands for. Drugs and diseases are told apart from their rivals ("LDN" from
 * "Humira"); a relation carries the stance; a thing is any other noun.
 */
export const conceptKinds = ['drug', 'disease', 'thing', 'relation'] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/** One idea and the words for it. The term language is in claims-db/lexicon/README.md. */
export interface ConceptData {
  id: string;
  kind: ConceptKind;
  /** What a reader is shown, e.g. "low-dose naltrexone". */
  label: string;
  terms: string[];
  /** Terms that count only where the text or its title is about medicine anyway ("MS", "RA"). */
  unsure: string[];
  /** Other concepts that this one takes in: a mention of lupus is one of autoimmune disease. */
  includes: string[];
  /** How much a match over this concept is worth, 0 to 1. */
  weight: number;
}

/**
 * - `denies`: what it covers is said not to be so.
 * - `asks`: what it covers is asked.
 * - `unreal`: what it covers is hoped for, planned or supposed; no claim is made.
 * - `states`: a question that is none ("isn't it", "who needs").
 * - `reports`: what others say; a denial in the next sentence takes it back.
 * - `shields`: the words of the cue itself are no cue ("not only").
 * - `ends`: the reach of a cue stops here ("since").
 * - `parts`: two statements part here ("but"): reach stops, and no claim goes across.
 * - `refers`: stands for a drug named before ("it", "this stuff").
 */
export const cueEffects = [
  'denies',
  'asks',
  'unreal',
  'states',
  'reports',
  'shields',
  'ends',
  'parts',
  'refers',
] as const;
export type CueEffect = (typeof cueEffects)[number];

/** Where the words lie that a cue covers. */
export const cueDirections = ['forward', 'backward', 'sentence', 'previous'] as const;
export type CueDirection = (typeof cueDirections)[number];

/** Cues of one kind, after ConText: words, direction, reach. */
export interface CueData {
  id: string;
  effect: CueEffect;
  direction: CueDirection;
  /** How far it reaches, in words. */
  reach: number;
  /** Whether a comma stops it, as every stronger mark does. */
  stopsAtComma: boolean;
  terms: string[];
}

export interface LexiconData {
  concepts: ConceptData[];
  cues: CueData[];
  /** Words that are never taken for a misspelt name. */
  realWords: string[];
}

/** Alternatives, by concept id. */
export type Slot = string[];

/** One way to make a claim, over concepts. */
export interface FrameData {
  claim: string;
  /** Each may stand in the title or an earlier sentence; "it" then stands for it. */
  about: Slot[];
  /** Carries the stance. */
  says: Slot;
  /** Each has to stand in the sentence. */
  with: Slot[];
  /** None of these may stand in the sentence. */
  unless: Slot;
  stance: 'asserts' | 'denies';
  /** Makes the claim only where a cue denies `says` ("my MS hasn't progressed"). */
  whenDenied: boolean;
  /** The drug does what `says` says: "stopped my LDN" is not "LDN stopped". */
  acts: boolean;
  /** Of `about`, what stands in the sentence has to stand before `says`. */
  before: boolean;
  /** `with` stands before `says`, and `about` after it ("infections from steroids"). */
  inverted: boolean;
  /** Most words between `says` and any other slot. */
  within: number;
}

/** What sort of thing a claim says; `benefit` where nothing else is said. */
export const claimKinds = ['benefit', 'harm', 'safe', 'approval', 'fact'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What the matcher needs of a claim record. */
export interface ClaimText {
  id: string;
  statement: string;
  phrasings: string[];
}

export interface MatcherData {
  claims: ClaimText[];
  lexicon: LexiconData;
  frames: FrameData[];
  /** Claims that do not promise a benefit, by id. */
  kinds?: ReadonlyMap<string, ClaimKind>;
}
