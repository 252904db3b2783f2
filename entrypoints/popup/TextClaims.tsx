import { useEffect, useState } from 'react';
import { VerdictLine } from '../../components/VerdictLine';
import type { Claim } from '../../shared/claim';
import { type Mark, sendMessage } from '../../shared/protocol';
import { outcomeLabel, outcomeVerdict } from '../../shared/wording';

/** A query with at least so many words is a sentence, not a search. */
const wordsOfASentence = 6;

/** Whether a query is a sentence or a post that can be checked as one on a page would be. */
export function isSentence(query: string): boolean {
  return query.trim().split(/\s+/).length >= wordsOfASentence;
}

interface Props {
  text: string;
  claims: readonly Claim[];
  onRead(claim: Claim): void;
}

type Answer = { text: string; marks: readonly Mark[] } | { text: string; problem: string };

/** What a pasted sentence or post claims, as the matcher says it of a page. */
export function TextClaims({ text, claims, onRead }: Props) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isWanted = true;
    sendMessage('checkText', text).then(
      (marks) => {
        if (isWanted) setAnswer({ text, marks });
      },
      (error: unknown) => {
        console.error('Footnote: the text could not be checked.', error);
        if (isWanted) setAnswer({ text, problem: 'This text could not be checked. Try again.' });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [text]);

  if (answer?.text !== text) {
    return (
      <p className="fn-hint" role="status">
        Checking this text …
      </p>
    );
  }
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  return (
    <section className="fn-page" aria-label="What this text claims">
      <h2 className="fn-section-title">What this text claims</h2>
      {'problem' in answer ? (
        <p className="fn-alert" role="alert">
          {answer.problem}
        </p>
      ) : (
        <>
          <p className="fn-hint" role="status">
            {answer.marks.length === 0
              ? 'No known claim was found in it. That makes it neither true nor false.'
              : `${answer.marks.length} known ${answer.marks.length === 1 ? 'claim' : 'claims'} found in it`}
          </p>
          <ul className="fn-list">
            {answer.marks.map(({ claim: id, stance, start, end }) => {
              const claim = claimOf.get(id);
              if (!claim) return null;
              const outcome = outcomeVerdict(stance, claim.verdict);
              return (
                <li key={`${id} ${start}`}>
                  <button
                    type="button"
                    className="fn-row"
                    data-found={id}
                    onClick={() => onRead(claim)}
                  >
                    <VerdictLine verdict={outcome} note={outcomeLabel(stance, claim.verdict)}>
                      <q className="fn-words">{text.slice(start, end)}</q>
                    </VerdictLine>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
