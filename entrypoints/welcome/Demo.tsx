import { useEffect, useRef, useState } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import { verdictLabels } from '../../shared/wording';
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
  const [problem, setProblem] = useState('');
  const thread = useRef<HTMLOListElement>(null);
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    checkThread(demoThread).then(setMarks, (error: unknown) => {
      console.error('Footnote: the demo could not be checked.', error);
      setProblem('The thread could not be checked. Reload this page, or start the browser again.');
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
      <h2 id="try">Try it here</h2>
      <p>
        These posts are made up, and some of what they say is wrong on purpose. Footnote has checked
        them just now. Click a mark, or choose one from the list.
      </p>
      {problem && (
        <p className="fn-alert" role="alert">
          {problem}
        </p>
      )}
      <div className="fn-demo">
        <div>
          <ol className="fn-thread" ref={thread}>
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
            <p className="fn-hint">The card of the mark that you choose is shown here.</p>
          )}
        </div>
      </div>
      <p className="fn-hidden" role="status">
        {chosen &&
          `Card: ${chosen.record.statement} ${verdictLabels[chosen.record.verdict]}. It follows the list.`}
      </p>
    </section>
  );
}
