import { useEffect, useState } from 'react';
import { AllClaims } from '../../components/AllClaims';
import { FromField } from '../../components/claim-fields';
import { CoverageTables } from '../../components/CoverageTables';
import { PackClaims } from '../../components/PackClaims';
import { coverageOf } from '../../claims-db/coverage';
import type { Claim } from '../../shared/claim';
import { t } from '../../shared/i18n-pages';
import { ownPack } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import { useOrigins } from './use-origins';

/** Opens every entry for printing, and closes those again that were closed. */
function openForPrint(): () => void {
  const opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const entry of opened) entry.open = true;
  return () => {
    for (const entry of opened) entry.open = false;
  };
}

function usePrintableDetails(): void {
  useEffect(() => {
    let restore: () => void = () => undefined;
    const before = () => {
      restore = openForPrint();
    };
    const after = () => restore();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}

/** The page "All claims". */
export function ClaimsPage() {
  const [claims, setClaims] = useState<readonly Claim[]>([]);
  const [isUnreadable, setUnreadable] = useState(false);
  const { packs, from, show, ask, load } = useOrigins();
  usePrintableDetails();

  useEffect(() => {
    sendMessage('listClaims', undefined).then(setClaims, (error: unknown) => {
      console.error('Footnote: the claims could not be read.', error);
      setUnreadable(true);
    });
  }, []);

  return (
    <main className="fn-claims-page">
      <h1>{t('claims.title')}</h1>
      <p>{t(from === ownPack ? 'claims.about' : 'claims.aboutPack')}</p>
      {isUnreadable && (
        <p className="fn-alert" role="alert">
          {t('claims.unreadable')}
        </p>
      )}
      {packs.length > 0 && (
        <div className="fn-filters">
          <FromField packs={packs} from={from} onFrom={show} />
        </div>
      )}
      {from !== ownPack && <PackClaims key={from} ask={ask} load={load} />}
      {from === ownPack && claims.length > 0 && (
        <>
          <AllClaims claims={claims} ask={ask} />
          <CoverageTables coverage={coverageOf(claims)} />
        </>
      )}
    </main>
  );
}
