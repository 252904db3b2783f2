import { t } from '../../shared/i18n-pages';
import type { PackInfo } from '../../shared/pack';
import { Section } from '../options/Section';
import { useOutcome } from '../options/use-outcome';
import { PackEntry } from './PackEntry';
import { ProjectsOwn } from './ProjectsOwn';
import { useHosts } from './use-hosts';

interface Props {
  packs: readonly PackInfo[] | null;
  refresh(): Promise<void>;
}

/** The packs there are, and what can be done with each. */
export function PackList({ packs, refresh }: Props) {
  const { outcome, run, say } = useOutcome();
  const { hosts } = useHosts();
  return (
    <Section title={t('packs.list.title')} outcome={outcome}>
      {packs?.length === 0 && <p className="fn-hint">{t('packs.list.none')}</p>}
      <ul className="fn-pack-list">
        {packs?.map((info) => (
          <li key={info.head.id}>
            <PackEntry info={info} hosts={hosts} tools={{ run, say, refresh }} />
          </li>
        ))}
        <li>
          <ProjectsOwn run={run} />
        </li>
      </ul>
    </Section>
  );
}
