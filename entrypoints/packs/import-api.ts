/** What pages and the import worker say to each other. */
import type { PackClaim, PackInfo, PackPreview, PackTrouble } from '../../shared/pack';

/** Errors lose what they carry on their way out of a worker, so what can go wrong is an answer. */
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: PackTrouble };

export type Stage = 'downloading' | 'reading' | 'importing';

/** @param share - what is done of the stage, 0 to 1; null where nobody knows how long it takes */
export type OnProgress = (stage: Stage, share: number | null) => void;

export type ExportForm = 'pack' | 'claim-reviews';

/** What is to become a file. */
export interface ExportWish {
  /** Of the pack; `footnote` for the project's own claims. */
  id: string;
  form: ExportForm;
  /** What the reader's own pack is called in a file. */
  ownId: string;
}

/** What the reader wrote, and what a new claim of theirs must not be called. */
export interface OwnClaims {
  claims: PackClaim[];
  taken: string[];
}

/** What becomes different in the reader's own claims: one is put in its place, or goes. */
export type OwnChange = { put: PackClaim } | { remove: string };

/** What the worker does. One reading or import at a time. */
export interface ImportApi {
  /** Reads a file and compares it with what is there. Nothing is changed. */
  readFile(file: File, onProgress: OnProgress): Promise<Answer<PackPreview>>;
  /** The same with what an address answers. */
  readAddress(url: string, onProgress: OnProgress): Promise<Answer<PackPreview>>;
  /**
   * Puts what was read last in its place, all or nothing.
   * @param keepBoth - whether a pack that is here under its id stays, and it gets another
   */
  importRead(keepBoth: boolean, onProgress: OnProgress): Promise<Answer<PackInfo>>;
  /** Ends what is under way, which then answers `cancelled`. */
  cancel(): void;
  /** A pack, or the project's own claims, as a file. */
  exportPack(wish: ExportWish): Promise<Answer<Blob>>;
  ownClaims(): Promise<Answer<OwnClaims>>;
  /** @param title - what the reader's pack is called */
  changeOwn(change: OwnChange, title: string): Promise<Answer<PackInfo>>;
  replaceOwn(claims: PackClaim[], title: string): Promise<Answer<PackInfo>>;
}
