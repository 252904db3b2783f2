/** Whose claims the page shows, and how they are asked for. */
import { useEffect, useMemo, useState } from 'react';
import { type LookUpAnswer, mostOfPack, type PackPage } from '../../shared/look-up';
import { ownPack, type PackInfo } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';

export interface Origins {
  /** The packs that are switched on. */
  packs: readonly PackInfo[];
  /** `ownPack`, or the id of a pack. */
  from: string;
  show(from: string): void;
  ask(query: string): Promise<LookUpAnswer>;
  load(first: number): Promise<PackPage>;
}

/** The pack that the address names (`claims.html?from=ID`), or the project's own claims. */
const namedByAddress = () => new URLSearchParams(location.search).get('from') ?? ownPack;

export function useOrigins(): Origins {
  const [packs, setPacks] = useState<readonly PackInfo[]>([]);
  const [wanted, setWanted] = useState(namedByAddress);

  useEffect(() => {
    sendMessage('listPacks', undefined).then(
      (all) => setPacks(all.filter(({ enabled }) => enabled)),
      (error: unknown) => console.error('Footnote: the packs could not be read.', error),
    );
  }, []);

  const from = packs.some(({ head }) => head.id === wanted) ? wanted : ownPack;
  const asking = useMemo(
    () => ({
      ask: (query: string) => logged(sendMessage('lookUp', { query, from })),
      load: (first: number) =>
        logged(sendMessage('packClaims', { id: from, from: first, count: mostOfPack })),
    }),
    [from],
  );
  return { packs, from, show: setWanted, ...asking };
}

async function logged<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    console.error('Footnote: the claims could not be read.', error);
    throw error;
  }
}
