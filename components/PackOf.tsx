import { t } from '../shared/i18n';
import type { KnownClaim } from '../shared/pack';
import { plainDate } from '../shared/wording';
import { Sentence } from './Sentence';

/** Text of a pack within a sentence of the interface. */
const english = (text: string) => () => <span lang="en">{text}</span>;

/** Where a claim comes from, if it is not one of the project's own. */
export function PackOf({ claim: { pack, rating, ratedBy } }: { claim: KnownClaim }) {
  if (!pack) return null;
  return (
    <p className="fn-pack">
      {pack.own ? (
        t('claim.pack.own')
      ) : (
        <Sentence text={t('claim.pack.from')} parts={{ pack: english(pack.title) }} />
      )}
      {rating && ' '}
      {rating && (
        <Sentence
          text={t(ratedBy ? 'claim.pack.rated' : 'claim.pack.ratedOnly')}
          parts={{ rating: english(rating), by: english(ratedBy ?? '') }}
        />
      )}
    </p>
  );
}

/** Who read the sources, when, and what this is not. */
export function ReviewedBy({ claim: { pack, reviewed, ratedBy } }: { claim: KnownClaim }) {
  const date = reviewed ? plainDate(reviewed) : '';
  if (!pack && ratedBy) return t('claim.reviewed', { date, by: ratedBy });
  if (!ratedBy) return date ? t('claim.pack.reviewed', { date }) : t('claim.pack.notAdvice');
  return (
    <Sentence
      text={date ? t('claim.pack.reviewedBy', { date }) : t('claim.pack.by')}
      parts={{ by: english(ratedBy) }}
    />
  );
}
