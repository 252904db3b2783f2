/** What a pack is to the one that is here under the same id: a newer state, or another pack. Pure. */
import {
  isSameAddress,
  type PackClash,
  type PackHead,
  type PackInfo,
  type PackSource,
} from '../../shared/pack';
import { packLimits } from './limits';

/** An id and a title that no pack here has, made by numbering. */
function numbered({ id, title }: PackHead, taken: ReadonlySet<string>) {
  for (let number = 2; ; number++) {
    const [idEnd, titleEnd] = [`-${number}`, ` (${number})`];
    const free = id.slice(0, packLimits.packId - idEnd.length).replace(/-+$/, '') + idEnd;
    if (taken.has(free)) continue;
    return { id: free, title: title.slice(0, packLimits.name - titleEnd.length) + titleEnd };
  }
}

/**
 * What the reader has to choose about, because only they know whether it is the same pack.
 * @param there - the pack of the same id
 * @param packs - all packs that are here
 * @returns undefined where both are from one address, so that nothing is in doubt
 */
export function clashOf(
  { head, source }: { head: PackHead; source: PackSource },
  there: PackInfo,
  packs: readonly PackInfo[],
): PackClash | undefined {
  if (isSameAddress(source, there.source)) return undefined;
  const bothFiles = source.kind === 'file' && there.source.kind === 'file';
  return {
    isElsewhere: !bothFiles || head.publisher !== there.head.publisher,
    keptAs: numbered(head, new Set(packs.map((pack) => pack.head.id))),
  };
}
