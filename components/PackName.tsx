import { t } from '../shared/i18n';
import type { PackOrigin } from '../shared/pack';
import { Sentence } from './Sentence';

/** In a line of a list: which pack a claim is from. */
export function PackName({ pack }: { pack: PackOrigin | undefined }) {
  if (!pack) return null;
  return (
    <small className="fn-row-pack">
      {pack.own ? (
        t('claim.pack.own')
      ) : (
        <Sentence
          text={t('claim.pack.inRow')}
          parts={{ pack: () => <span lang="en">{pack.title}</span> }}
        />
      )}
    </small>
  );
}
