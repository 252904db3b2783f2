/** A pack as a society could write it, with a claim that cannot be used and one that is cut. */
import { packFormat, packVersion } from '../../claims-db/packs/pack-schema';

const source = { title: 'A trial of copper bracelets', url: 'https://example.org/copper' };

const claims = [
  {
    id: 'copper-bracelets',
    statement: 'Copper bracelets relieve arthritis pain',
    verdict: 'contradicted',
    certainty: 'moderate',
    summary: 'In a randomised trial a copper bracelet did no better than a sham bracelet.',
    phrasings: ['a copper bracelet took my joint pain away'],
    sources: [{ ...source, publisher: 'A journal', year: 2013 }],
    ratedBy: 'Example Arthritis Society',
    reviewed: '2026-10-04',
  },
  {
    id: 'amber',
    statement: 'Amber necklaces stop the teething pain of babies',
    verdict: 'not-enough-evidence',
    summary: 'Nobody has tested it in a trial.',
    harm: 'A necklace can strangle a baby, and its beads can be breathed in.',
    phrasings: ['the amber necklace stopped his teething pain'],
    sources: Array.from({ length: 24 }, (_, at) => ({ ...source, title: `Source ${at + 1}` })),
    rating: 'Unproven',
  },
  {
    id: 'goose-fat',
    statement: 'Goose fat on the chest cures a cough',
    verdict: 'maybe',
    summary: 'No study was found.',
    sources: [source],
  },
];

/** The text of the file. */
export function samplePack(publisher: string): string {
  return JSON.stringify({
    format: packFormat,
    version: packVersion,
    id: 'folk-remedies',
    title: 'Folk remedies',
    description: 'What our members ask about most often, with what trials found.',
    publisher,
    homepage: 'https://example.org/folk-remedies',
    license: 'CC BY 4.0',
    claims,
  });
}
