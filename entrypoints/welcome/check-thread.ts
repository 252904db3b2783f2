/** Has the demo's posts checked by the background and keeps what a page would mark. */
import type { KnownClaim } from '../../shared/pack';
import { strengthOf } from '../../shared/marking';
import { type Mark, sendMessage } from '../../shared/protocol';
import { defaults } from '../../shared/settings';
import type { DemoPost } from './demo-thread';

/** A mark in the demo, with all that its card needs. */
export interface DemoMark extends Mark {
  /** Which post, from 0. */
  post: number;
  /** The marked words. */
  words: string;
  record: KnownClaim;
}

/** The marks of a thread in its order, by the settings that Footnote starts with. */
export async function checkThread(posts: readonly DemoPost[]): Promise<DemoMark[]> {
  const found = await Promise.all(posts.map(({ text }) => sendMessage('checkText', text)));
  const ids = new Set(found.flat().map(({ claim }) => claim));
  const claims = new Map(
    (await sendMessage('getClaims', [...ids])).map((claim) => [claim.id, claim]),
  );
  return posts.flatMap(({ text }, post) =>
    (found[post] ?? [])
      .flatMap((match): DemoMark[] => {
        const record = claims.get(match.claim);
        // A look-up also finds what a page leaves unmarked, such as a correction.
        const strength = record && strengthOf(match.stance, record.verdict, defaults);
        const words = text.slice(match.start, match.end);
        return strength ? [{ ...match, strength, post, words, record }] : [];
      })
      .sort((a, b) => a.start - b.start),
  );
}
