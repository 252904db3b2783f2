import { t } from '../shared/i18n';
import type { Why } from '../shared/match';
import { Sentence } from './Sentence';

/** How a word is told of, by where it stands. */
const messages = {
  text: 'claim.why.text',
  title: 'claim.why.headline',
  quote: 'claim.why.quote',
} as const;

/** The words that made the match, and what each stands for. */
export function WhyMarked({ why }: { why: Why }) {
  return (
    <details className="fn-more">
      <summary>{t('claim.why.title')}</summary>
      <ul className="fn-why">
        {why.words.map(({ from, start, text, means }) => (
          <li key={`${from} ${start} ${means}`}>
            <Sentence
              text={t(messages[from])}
              parts={{
                words: () => <span lang="en">{text}</span>,
                meaning: () => <em lang="en">{means}</em>,
              }}
            />
          </li>
        ))}
        {why.stanceCue && (
          <li>
            <Sentence
              text={t('claim.why.stance')}
              parts={{ words: () => <span lang="en">{why.stanceCue}</span> }}
            />
          </li>
        )}
      </ul>
    </details>
  );
}
