import { useEffect, useId, useState } from 'react';
import { t } from '../../shared/i18n-pages';
import { ownPack } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import type { useOutcome } from '../options/use-outcome';
import { ExportButtons } from './ExportButtons';

/** The project's own claims, to hand on. */
export function ProjectsOwn({ run }: { run: ReturnType<typeof useOutcome>['run'] }) {
  const id = useId();
  const [count, setCount] = useState<number | null>(null);

  useEffect(() => {
    sendMessage('listClaims', undefined).then(
      (claims) => setCount(claims.length),
      (error: unknown) => console.error('Footnote: its claims could not be read.', error),
    );
  }, []);

  const title = t('packs.projects.title');
  return (
    <article className="fn-pack-entry" aria-labelledby={id} data-pack={ownPack}>
      <h3 id={id}>{title}</h3>
      <p className="fn-hint">{count !== null && t('packs.projects.about', { count })}</p>
      <div className="fn-pack-tools">
        <ExportButtons id={ownPack} title={title} run={run} />
      </div>
    </article>
  );
}
