import type { Match, Stance } from '../../shared/match';

export interface Label {
  claim: string;
  stance: Stance;
  quote: string;
}

export interface LabelledPassage {
  id: string;
  title: string;
  text: string;
  labels: Label[];
  form: string;
}

export interface Prediction {
  id: string;
  matches: Pick<Match, 'claim' | 'stance' | 'start' | 'end'>[];
}

export interface Scored {
  figures: Record<
    | 'passages'
    | 'asserted'
    | 'flagged'
    | 'precision'
    | 'recall'
    | 'f1'
    | 'deniedFlagged'
    | 'askedFlagged'
    | 'negativesFlagged'
    | 'stanceAccuracy'
    | 'spanHit',
    number | null
  >;
  byForm: Map<string, { tp: number; fn: number; fp: number }>;
  misses: string[];
}

export function score(gold: readonly LabelledPassage[], predictions: readonly Prediction[]): Scored;
export function report(scored: Scored): string;
