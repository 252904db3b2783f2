import { useEffect, useState } from 'react';
import { AllClaims } from '../../components/AllClaims';
import { CoverageTables } from '../../components/CoverageTables';
import { coverageOf } from '../../claims-db/coverage';
import type { Claim } from '../../shared/claim';
import { sendMessage } from '../../shared/protocol';

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
  const [problem, setProblem] = useState('');
  usePrintableDetails();

  useEffect(() => {
    sendMessage('listClaims', undefined).then(setClaims, (error: unknown) => {
      console.error('Footnote: the claims could not be read.', error);
      setProblem('Footnote cannot read its claims. Reload this page, or start the browser again.');
    });
  }, []);

  return (
    <main className="fn-claims-page">
      <h1>All claims</h1>
      <p>
        What Footnote knows: its reading of the sources named with each claim, not medical advice. A
        claim that is not here may be right or wrong.
      </p>
      {problem && (
        <p className="fn-alert" role="alert">
          {problem}
        </p>
      )}
      {claims.length > 0 && (
        <>
          <AllClaims claims={claims} />
          <CoverageTables coverage={coverageOf(claims)} />
        </>
      )}
    </main>
  );
}
