import { VerdictLine } from '../../components/VerdictLine';
import { t } from '../../shared/i18n-pages';
import { outcomeLabel, outcomeVerdict } from '../../shared/wording';
import type { DemoMark } from './check-thread';

interface Props {
  marks: readonly DemoMark[];
  chosen: DemoMark | null;
  onChoose(mark: DemoMark): void;
}

/** The demo's marks as buttons: the way to a card for keys and screen readers. */
export function DemoMarks({ marks, chosen, onChoose }: Props) {
  return (
    <section aria-labelledby="marked-here">
      <h3 id="marked-here">{t('welcome.demo.marks')}</h3>
      <ul className="fn-list">
        {marks.map((mark) => {
          const { post, start, words, stance, record } = mark;
          const outcome = outcomeVerdict(stance, record.verdict);
          return (
            <li key={`${post} ${start} ${record.id}`}>
              <button
                type="button"
                className="fn-row"
                data-mark={record.id}
                aria-pressed={mark === chosen}
                onClick={() => onChoose(mark)}
              >
                <VerdictLine verdict={outcome} note={outcomeLabel(stance, record.verdict)}>
                  <q className="fn-words" lang="en">
                    {words}
                  </q>
                </VerdictLine>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="fn-hint">{t('welcome.demo.corrected')}</p>
    </section>
  );
}
