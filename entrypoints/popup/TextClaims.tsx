import { PackName } from '../../components/PackName';
import { useNewest } from '../../components/use-newest';
import { VerdictLine } from '../../components/VerdictLine';
import { t } from '../../shared/i18n-pages';
import type { KnownClaim } from '../../shared/pack';
import { type Mark, sendMessage } from '../../shared/protocol';
import { outcomeLabel, outcomeVerdict } from '../../shared/wording';
import { claimsOf } from './claims-of';

/** A query with at least so many words is a sentence, not a search. */
const wordsOfASentence = 6;

/** Whether a query is a sentence or a post that can be checked as one on a page would be. */
export function isSentence(query: string): boolean {
  return query.trim().split(/\s+/).length >= wordsOfASentence;
}

interface Props {
  text: string;
  onRead(claim: KnownClaim): void;
}

/** What a text claims, with the claims themselves. */
async function check(text: string): Promise<{ marks: Mark[]; claims: KnownClaim[] }> {
  try {
    const marks = await sendMessage('checkText', text);
    return { marks, claims: await claimsOf(marks) };
  } catch (error) {
    console.error('Footnote: the text could not be checked.', error);
    throw error;
  }
}

/** What a pasted sentence or post claims, as the matcher says it of a page. */
export function TextClaims({ text, onRead }: Props) {
  const told = useNewest(text, check);
  if (!told) {
    return (
      <p className="fn-hint" role="status">
        {t('popup.text.checking')}
      </p>
    );
  }
  return (
    <section className="fn-page" aria-label={t('popup.text.title')}>
      <h2 className="fn-section-title">{t('popup.text.title')}</h2>
      {told.answer ? (
        <Claimed text={told.question} {...told.answer} onRead={onRead} />
      ) : (
        <p className="fn-alert" role="alert">
          {t('popup.text.failed')}
        </p>
      )}
    </section>
  );
}

interface ClaimedProps extends Props {
  marks: readonly Mark[];
  claims: readonly KnownClaim[];
}

function Claimed({ text, marks, claims, onRead }: ClaimedProps) {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  return (
    <>
      <p className="fn-hint" role="status">
        {marks.length === 0 ? t('popup.text.none') : t('popup.text.found', { count: marks.length })}
      </p>
      <ul className="fn-list">
        {marks.map(({ claim: id, stance, start, end }) => {
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
                  <q className="fn-words" lang="en">
                    {text.slice(start, end)}
                  </q>
                </VerdictLine>
                <PackName pack={claim.pack} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
