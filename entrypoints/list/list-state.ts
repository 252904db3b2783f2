/**
 * What the page knows of the list. Words that were typed and are not saved yet are kept beside the
 * entries, so that reading the list again, or a failure, never takes them away. Pure.
 */
import type { KnownClaim } from '../../shared/pack';
import type { SavedEntry } from '../../shared/saved';

export interface ListState {
  /** Null until the list was read. */
  entries: readonly SavedEntry[] | null;
  claims: ReadonlyMap<string, KnownClaim>;
  /** Notes as they stand in their fields, by entry, where they are not saved yet. */
  drafts: ReadonlyMap<number, string>;
  /** Entries taken off the list that can still be put back. */
  removed: readonly SavedEntry[];
}

export type ListAction =
  | { kind: 'read'; entries: readonly SavedEntry[]; claims: readonly KnownClaim[] }
  | { kind: 'typed' | 'saved'; id: number; words: string }
  | { kind: 'removed'; id: number }
  | { kind: 'restored'; id: number }
  | { kind: 'cleared' };

export const unread: ListState = {
  entries: null,
  claims: new Map(),
  drafts: new Map(),
  removed: [],
};

/** An entry with the note as it stands in its field. */
function withDraft(entry: SavedEntry, { drafts }: ListState): SavedEntry {
  return { ...entry, note: drafts.get(entry.id) ?? entry.note };
}

/** All entries with their notes as they stand in their fields. */
export function currentEntries(state: ListState): SavedEntry[] {
  return (state.entries ?? []).map((entry) => withDraft(entry, state));
}

/** Moves entries to those that can be put back, with their words. */
function takeOff(state: ListState, isGone: (entry: SavedEntry) => boolean): ListState {
  const gone = (state.entries ?? []).filter(isGone);
  const ids = new Set(gone.map(({ id }) => id));
  return {
    ...state,
    entries: (state.entries ?? []).filter(({ id }) => !ids.has(id)),
    drafts: new Map([...state.drafts].filter(([id]) => !ids.has(id))),
    removed: [...state.removed, ...gone.map((entry) => withDraft(entry, state))],
  };
}

export function changeList(state: ListState, action: ListAction): ListState {
  switch (action.kind) {
    case 'read': {
      const there = new Set(action.entries.map(({ id }) => id));
      // Removed in another window while words for it were being typed in this one.
      const kept = takeOff(state, ({ id }) => state.drafts.has(id) && !there.has(id));
      const claims = new Map(action.claims.map((claim) => [claim.id, claim]));
      for (const { claim: id } of kept.removed) {
        const known = state.claims.get(id);
        if (known) claims.set(id, known);
      }
      return { ...kept, entries: action.entries, claims };
    }
    case 'typed':
      return { ...state, drafts: new Map(state.drafts).set(action.id, action.words) };
    case 'saved': {
      if (state.drafts.get(action.id) !== action.words) return state;
      return { ...state, drafts: new Map([...state.drafts].filter(([id]) => id !== action.id)) };
    }
    case 'removed':
      return takeOff(state, ({ id }) => id === action.id);
    case 'restored':
      return { ...state, removed: state.removed.filter(({ id }) => id !== action.id) };
    case 'cleared':
      return { ...unread, entries: [] };
  }
}
