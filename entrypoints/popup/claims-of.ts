import type { KnownClaim } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';

/** Claims that are asked for at once. */
const atOnce = 200;

/** The claims of marks, each once, those of packs among them. */
export async function claimsOf(marks: readonly { claim: string }[]): Promise<KnownClaim[]> {
  const ids = [...new Set(marks.map(({ claim }) => claim))];
  const claims: KnownClaim[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    claims.push(...(await sendMessage('getClaims', ids.slice(from, from + atOnce))));
  return claims;
}
