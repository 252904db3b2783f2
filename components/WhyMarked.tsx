import type { Why } from '../shared/match';

const places = { text: '', title: 'in the title ', quote: 'in the quoted words ' } as const;

/** The words that made the match, and what each stands for. */
export function WhyMarked({ why }: { why: Why }) {
  return (
    <details className="fn-more">
      <summary>Why these words?</summary>
      <ul className="fn-why">
        {why.words.map(({ from, start, text, means }) => (
          <li key={`${from} ${start} ${means}`}>
            “{text}” {places[from]}was read as <em>{means}</em>
          </li>
        ))}
        {why.stanceCue && <li>“{why.stanceCue}” decided what the post does with the claim</li>}
      </ul>
    </details>
  );
}
