import { useState } from 'react';
import { Confirm } from '../../components/Confirm';
import { Sentence } from '../../components/Sentence';
import { t } from '../../shared/i18n-pages';
import type { PackInfo } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import { headingOf } from '../options/Section';
import type { Sentences } from '../options/use-outcome';
import type { PackTools } from './PackEntry';
import { packLang, packTitle } from './pack-title';

/** Takes a pack away, after a question. */
export function RemovePack({ info, tools }: { info: PackInfo; tools: PackTools }) {
  const [control, setControl] = useState<Element | null>(null);
  const title = packTitle(info);

  const remove = async (from: Element) => {
    const heading = headingOf(from);
    const sentences: Sentences = {
      done: () => t('packs.remove.done', { title }),
      failed: () => t('packs.remove.failed', { title }),
    };
    const isGone = await tools.run(sendMessage('removePack', info.head.id), sentences);
    await tools.refresh();
    if (isGone) heading?.focus();
  };

  return (
    <>
      <button
        type="button"
        className="fn-plain-button"
        aria-label={t('packs.remove.label', { title })}
        onClick={({ currentTarget }) => setControl(currentTarget)}
      >
        {t('packs.remove.action')}
      </button>
      {control && (
        <Confirm
          title={t('packs.remove.title')}
          yes={t('packs.remove.yes')}
          no={t('options.cancel')}
          isFinal
          onAnswer={(yes) => {
            setControl(null);
            if (yes) void remove(control);
          }}
        >
          <p>
            <Sentence
              text={t('packs.remove.about', { count: info.edition.claims })}
              parts={{ title: () => <b lang={packLang(info)}>{title}</b> }}
            />
          </p>
          <p>{t('packs.remove.saved')}</p>
        </Confirm>
      )}
    </>
  );
}
