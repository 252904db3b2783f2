import { Sentence } from '../../components/Sentence';
import { t } from '../../shared/i18n-pages';
import { Demo } from './Demo';
import { Forums } from './Forums';
import { WhatItDoes } from './WhatItDoes';

/** The welcome page: from what Footnote does to how to get rid of it. */
export function WelcomePage() {
  return (
    <main className="fn-welcome">
      <h1>Footnote</h1>
      <p className="fn-lead">{t('welcome.lead')}</p>
      <WhatItDoes />
      <Demo />
      <Forums />
      <NeverDoes />
      <PauseOrRemove />
    </main>
  );
}

function NeverDoes() {
  return (
    <section aria-labelledby="never">
      <h2 id="never">{t('welcome.never.title')}</h2>
      <ul className="fn-plain-list">
        <li>{t('welcome.never.sends')}</li>
        <li>{t('welcome.never.changes')}</li>
        <li>{t('welcome.never.reads')}</li>
        <li>{t('welcome.never.advises')}</li>
      </ul>
    </section>
  );
}

const parts = {
  key: (words: string) => <kbd>{words}</kbd>,
  strong: (words: string) => <strong>{words}</strong>,
};

function PauseOrRemove() {
  return (
    <section aria-labelledby="pause">
      <h2 id="pause">{t('welcome.pause.title')}</h2>
      <p>
        <Sentence text={t('welcome.pause.about')} parts={parts} />
      </p>
      <ul className="fn-plain-list">
        <li>
          <Sentence text={t('welcome.pause.everywhere')} parts={parts} />
        </li>
        <li>
          <Sentence text={t('welcome.pause.site')} parts={parts} />
        </li>
        <li>
          <Sentence text={t('welcome.pause.remove')} parts={parts} />
        </li>
      </ul>
    </section>
  );
}
