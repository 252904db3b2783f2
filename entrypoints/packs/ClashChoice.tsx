import { t } from '../../shared/i18n-pages';
import type { PackClash, PackInfo } from '../../shared/pack';
import { Choices } from '../options/Choices';
import { PackFacts } from './PackFacts';

/** What becomes of a pack whose id another one has here. */
export type ClashAnswer = 'replace' | 'keep-both';

interface Props {
  there: PackInfo;
  clash: PackClash;
  value: ClashAnswer;
  onChoose(answer: ClashAnswer): void;
}

/** The pack that is here under the same id, and what to do about it. */
export function ClashChoice({ there, clash: { isElsewhere, keptAs }, value, onChoose }: Props) {
  return (
    <div className="fn-clash">
      <h4>{t('packs.clash.title')}</h4>
      <p lang="en">
        <b>{there.head.title}</b>
      </p>
      <PackFacts info={there} />
      {isElsewhere && <p className="fn-alert">{t('packs.clash.elsewhere')}</p>}
      <Choices<ClashAnswer>
        legend={t('packs.clash.question')}
        choices={[
          ['replace', t('packs.clash.replace')],
          ['keep-both', t('packs.clash.keepBoth', { title: keptAs.title })],
        ]}
        value={value}
        onChoose={onChoose}
      />
    </div>
  );
}
