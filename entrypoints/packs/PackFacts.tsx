import { Sentence } from '../../components/Sentence';
import { t } from '../../shared/i18n-pages';
import type { PackInfo, PackSource } from '../../shared/pack';
import { siteOf } from '../../shared/site';
import { Described } from './Described';
import { english } from './english';
import { momentText } from './moment-text';

function Origin({ source }: { source: PackSource }) {
  if (source.kind === 'own') return t('packs.facts.own');
  if (source.kind === 'file')
    return <Sentence text={t('packs.facts.file')} parts={{ name: () => <q>{source.name}</q> }} />;
  return (
    <Sentence text={t('packs.facts.address')} parts={{ url: () => <code>{source.url}</code> }} />
  );
}

/** What a pack says of itself, and what is known of it. */
export function PackFacts({ info: { head, source, edition } }: { info: PackInfo }) {
  const { publisher, license, homepage } = head;
  return (
    <>
      <Described head={head} />
      <p className="fn-hint">
        {t('packs.facts.claims', { count: edition.claims })}
        {' · '}
        {t('packs.facts.since', { date: momentText(edition.importedAt) })}
        {' · '}
        <Origin source={source} />
        {publisher && ' · '}
        {publisher && (
          <Sentence text={t('packs.facts.publisher')} parts={{ name: english(publisher) }} />
        )}
        {license && ' · '}
        {license && <Sentence text={t('packs.facts.license')} parts={{ name: english(license) }} />}
        {homepage && ' · '}
        {homepage && (
          <a href={homepage} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
            {`${t('packs.facts.homepage')} (${siteOf(homepage)})`}
          </a>
        )}
      </p>
    </>
  );
}
