import { useEffect, useRef, useState } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import { t } from '../../shared/i18n-pages';
import { verdictLabel } from '../../shared/wording';
import { checkThread, type DemoMark } from './check-thread';
import { DemoMarks } from './DemoMarks';
import { demoThread } from './demo-thread';
import { paintMarks, postAttribute } from './paint-marks';

/** Whether the upper edge of an element, and a little below it, can be seen. */
function startsInView(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight * 0.7;
}

/** Footnote at work on a thread of this page's own, which takes no permission. */
export function Demo() {
  const [marks, setMarks] = useState<readonly DemoMark[]>([]);
  const [chosen, setChosen] = useState<DemoMark | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const thread = useRef<HTMLOListElement>(null);
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    checkThread(demoThread).then(setMarks, (error: unknown) => {
      console.error('Footnote: the demo could not be checked.', error);
      setFailed(true);
    });
  }, []);

  useEffect(
    () => (thread.current ? paintMarks(thread.current, marks, setChosen) : undefined),
    [marks],
  );

  // On a narrow screen the card is below the thread.
  useEffect(() => {
    if (chosen && card.current && !startsInView(card.current)) card.current.scrollIntoView();
  }, [chosen]);

  return (
    <section aria-labelledby="try">
      <h2 id="try">{t('welcome.demo.title')}</h2>
      <p>{t('welcome.demo.about')}</p>
      {hasFailed && (
        <p className="fn-alert" role="alert">
          {t('welcome.demo.failed')}
        </p>
      )}
      <div className="fn-demo">
        <div>
          <ol className="fn-thread" lang="en" ref={thread}>
            {demoThread.map(({ author, text }, post) => (
              <li key={author}>
                <span className="fn-author">{author}</span>
                <p {...{ [postAttribute]: post }}>{text}</p>
              </li>
            ))}
          </ol>
          {marks.length > 0 && <DemoMarks marks={marks} chosen={chosen} onChoose={setChosen} />}
        </div>
        <div className="fn-demo-card" ref={card}>
          {chosen ? (
            <ClaimCard claim={chosen.record} mark={{ ...chosen, quoted: false }} />
          ) : (
            <p className="fn-hint">{t('welcome.demo.noCard')}</p>
          )}
        </div>
      </div>
      <p className="fn-hidden" role="status">
        {chosen &&
          t('welcome.demo.shown', {
            statement: chosen.record.statement,
            verdict: verdictLabel(chosen.record.verdict),
          })}
      </p>
    </section>
  );
}
