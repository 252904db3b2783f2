import { useState } from 'react';
import { Sentence } from '../../components/Sentence';
import { VerdictLine } from '../../components/VerdictLine';
import { t } from '../../shared/i18n-pages';
import type { PackPreview } from '../../shared/pack';
import { verdictLabel } from '../../shared/wording';
import { ClashChoice, type ClashAnswer } from './ClashChoice';
import { english } from './english';
import { Described } from './Described';
import { FaultList } from './FaultList';
import { momentText } from './moment-text';

interface Props {
  preview: PackPreview;
  onAgree(answer: ClashAnswer): void;
  onCancel(): void;
}

/** What would happen, in counts; what happens to no claim is left out. */
function counts(
  { added, changed, same, gone, rejected, cut, replaces }: PackPreview,
  answer: ClashAnswer,
): string[] {
  const isNewer = answer === 'replace' && replaces;
  return [
    t('packs.preview.added', { count: isNewer ? added : added + changed + same }),
    ...(isNewer
      ? [
          t('packs.preview.changed', { count: changed }),
          t('packs.preview.same', { count: same }),
          t('packs.preview.gone', { count: gone }),
        ]
      : []),
    ...(rejected > 0 ? [t('packs.preview.rejected', { count: rejected })] : []),
    ...(cut > 0 ? [t('packs.preview.cut', { count: cut })] : []),
  ];
}

function Examples({ of }: { of: PackPreview['examples'] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h4>{t('packs.preview.examples')}</h4>
      <ul className="fn-list">
        {of.map(({ id, statement, verdict }) => (
          <li key={id} className="fn-example">
            <VerdictLine verdict={verdict} note={verdictLabel(verdict)}>
              <span lang="en">{statement}</span>
            </VerdictLine>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What an import would do, to look at before it is done. */
export function ImportPreview({ preview, onAgree, onCancel }: Props) {
  const { head, isClaimReview, replaces, clash, examples, faults, rejected, cuts, cut } = preview;
  // Where it may be another pack, nothing goes unless the reader says so.
  const [answer, setAnswer] = useState<ClashAnswer>(clash?.isElsewhere ? 'keep-both' : 'replace');
  return (
    <>
      <h3 tabIndex={-1} data-focus>
        <Sentence text={t('packs.preview.title')} parts={{ title: english(head.title) }} />
      </h3>
      <Described head={head} />
      <p>{t(isClaimReview ? 'packs.preview.claimReviews' : 'packs.preview.pack')}</p>
      {head.publisher && (
        <p>
          <Sentence text={t('packs.preview.publisher')} parts={{ name: english(head.publisher) }} />
        </p>
      )}
      {replaces && clash && (
        <ClashChoice there={replaces} clash={clash} value={answer} onChoose={setAnswer} />
      )}
      {replaces && !clash && (
        <p>
          <Sentence
            text={t('packs.preview.replaces', {
              count: replaces.edition.claims,
              date: momentText(replaces.edition.importedAt),
            })}
            parts={{ title: english(replaces.head.title) }}
          />
        </p>
      )}
      <ul className="fn-counts-list">
        {counts(preview, answer).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Examples of={examples} />
      <FaultList title={t('packs.faults.rejected')} faults={faults} count={rejected} />
      <FaultList title={t('packs.faults.cut')} faults={cuts} count={cut} />
      <p className="fn-buttons">
        <button type="button" className="fn-button" onClick={() => onAgree(answer)}>
          {t('packs.preview.import')}
        </button>
        <button type="button" className="fn-button" onClick={onCancel}>
          {t('packs.import.cancel')}
        </button>
      </p>
    </>
  );
}
