/** The project's own reviewed claims in the form of a pack, to hand on. */
import type { Claim, Source } from '../../shared/claim';
import type { KnownSource, PackClaim, PackHead } from '../../shared/pack';

/** Not the id that the project's claims have among packs: that one is reserved. */
export const ownHead: PackHead = {
  id: 'footnote-claims',
  title: 'Footnote’s own claims',
  publisher: 'Footnote',
  license: 'CC BY 4.0',
  language: 'en',
};

const asSource = ({ title, url, publisher, year, kind, found }: Source): KnownSource => ({
  title,
  url,
  publisher,
  ...(year !== 'undated' && { year }),
  kind,
  found,
});

/** What a pack can hold of a claim; how a source was read is left out. */
export function asPackClaim(claim: Claim): PackClaim {
  const { id, statement, verdict, certainty, summary, detail, harm } = claim;
  const { phrasings, topics, related, sources, reviewed, ratedBy } = claim;
  return {
    id,
    statement,
    verdict,
    certainty,
    summary,
    ...(detail && { detail }),
    ...(harm && { harm }),
    phrasings,
    topics,
    related,
    sources: sources.map(asSource),
    reviewed,
    ratedBy,
  };
}
