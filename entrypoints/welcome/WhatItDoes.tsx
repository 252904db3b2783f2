import { Sentence } from '../../components/Sentence';
import { t } from '../../shared/i18n-pages';
import { CardPicture, MarkedSentencePicture, SourcesPicture } from './pictures';

const steps = [
  {
    Picture: MarkedSentencePicture,
    title: 'welcome.what.markTitle',
    text: 'welcome.what.mark',
  },
  {
    Picture: CardPicture,
    title: 'welcome.what.cardTitle',
    text: 'welcome.what.card',
  },
  {
    Picture: SourcesPicture,
    title: 'welcome.what.sourcesTitle',
    text: 'welcome.what.sources',
  },
] as const;

/** What Footnote does, in three pictures. */
export function WhatItDoes() {
  return (
    <section aria-labelledby="what">
      <h2 id="what">{t('welcome.what.title')}</h2>
      <ol className="fn-steps">
        {steps.map(({ Picture, title, text }) => (
          <li key={title}>
            <Picture />
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
          </li>
        ))}
      </ol>
      <p>
        <Sentence
          text={t('welcome.what.limits')}
          parts={{
            claims: (words) => (
              <a href="/claims.html" target="_blank" rel="noopener">
                {words}
              </a>
            ),
          }}
        />
      </p>
    </section>
  );
}
