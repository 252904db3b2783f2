/** What a part of `npm run test:trust` is given and what it gives back. */

export interface TrustOptions {
  /** A bounded form, for `npm test`. */
  short: boolean;
  /** The same seed makes the same choices. */
  seed: number;
  /** How long the memory is watched, in minutes. */
  minutes: number;
  /** Told what goes on. */
  say(line: string): void;
}

/** One line of the table. */
export interface Row {
  /** What was tried. */
  what: string;
  /** How often. */
  tries: number;
  /** What was lost or let in, a sentence each; empty where nothing was. */
  losses: string[];
  /** A figure worth telling. */
  note?: string;
}

export interface Part {
  name: string;
  what: string;
  /** Takes too long for the short form, and is run there only where it is named. */
  isLong?: boolean;
  run(options: TrustOptions): Promise<Row[]>;
}
