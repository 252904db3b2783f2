import type { KnownClaim } from '../shared/pack';
import { t } from '../shared/i18n-pages';
import type { TabMark } from '../shared/protocol';
import { outcomeLabel, outcomeVerdict } from '../shared/wording';
import { PackName } from './PackName';
import { VerdictLine } from './VerdictLine';

interface Props {
  marks: readonly TabMark[];
  claims: readonly KnownClaim[];
  /** Goes to the mark on the page. */
  onJump(mark: TabMark): void;
  /** Shows the claim's full card here. */
  onRead(claim: KnownClaim): void;
}

/** The marks of a page in its order: the words, what they do with which claim, a way to each. */
export function MarkList({ marks, claims, onJump, onRead }: Props) {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  return (
    <ul className="fn-list">
      {marks.map((mark) => {
        const claim = claimOf.get(mark.claim);
        if (!claim) return null;
        const outcome = outcomeVerdict(mark.stance, claim.verdict);
        return (
          <li key={`${mark.frameId} ${mark.key}`} className="fn-mark" data-mark={mark.claim}>
            <button type="button" className="fn-row" onClick={() => onJump(mark)}>
              <VerdictLine verdict={outcome} note={outcomeLabel(mark.stance, claim.verdict)}>
                <q className="fn-words" lang="en">
                  {mark.words}
                </q>
              </VerdictLine>
              <PackName pack={claim.pack} />
            </button>
            <button
              type="button"
              className="fn-plain-button"
              aria-label={t('popup.readAbout', { statement: claim.statement })}
              onClick={() => onRead(claim)}
            >
              {t('popup.read')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
