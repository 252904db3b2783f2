/** The reader's own list: claims that they saved, with the words and the page that they came from. */
import type { Stance } from './match';

/** What is saved from a card. `words`, `title` and `url` are empty where it was looked up. */
export interface SavedClaim {
  claim: string;
  stance?: Stance;
  words: string;
  title: string;
  url: string;
}

/** An entry of the list. */
export interface SavedEntry extends SavedClaim {
  id: number;
  /** When it was saved: ISO 8601, UTC. */
  savedAt: string;
  /** The reader's own words about it. */
  note: string;
}
