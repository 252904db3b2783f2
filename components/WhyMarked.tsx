import type { Why } from '../shared/match';

/** The words that made the match, and what each stands for. */
export function WhyMarked({ why }: { why: Why }) {
  return (
    <details className="fn-more">
      <summary>Why these words?</summary>
      <ul className="fn-why">
        {why.words.map(({ from, start, text, means }) => (
          <li key={`${from} ${start} ${means}`}>
            “{text}” {from === 'title' ? 'in the title ' : ''}was read as <em>{means}</em>
          </li>
        ))}
        {why.stanceCue && <li>“{why.stanceCue}” decided what the post does with the claim</li>}
      </ul>
    </details>
  );
}
