import { type RefObject, useState } from 'react';
import { t } from '../../shared/i18n-pages';
import type { PackInfo, PackSource } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import { askForHost } from './host-permission';
import type { Hosts } from '../own-pages/watch-hosts';
import { momentText } from './moment-text';
import type { PackTools } from './PackEntry';
import { packTitle } from './pack-title';
import { troubleText } from './trouble-text';

interface Props {
  info: PackInfo;
  source: Extract<PackSource, { kind: 'address' }>;
  hosts: RefObject<Hosts | null>;
  tools: PackTools;
}

/** How a pack that has an address is asked for anew. */
export function Subscription({ info, source, hosts, tools: { run, say, refresh } }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { id } = info.head;
  const title = packTitle(info);
  const failed = () => t('packs.list.notChanged');

  const setDaily = async (daily: boolean) => {
    const done = () => t(daily ? 'packs.subscription.daily' : 'packs.subscription.notDaily');
    await run(sendMessage('setDaily', { id, daily }), { done, failed });
    await refresh();
  };

  const ask = async (known: Hosts) => {
    // The reader may have taken the host's permission away. The browser hears of it in this turn.
    const allowed = askForHost(source.url, known);
    setAsking(true);
    say(t('packs.subscription.asking'), false);
    try {
      await allowed;
      const after = await sendMessage('askForPack', id);
      const trouble = after.source.kind === 'address' ? after.source.trouble : undefined;
      const isNew = after.edition.generation !== info.edition.generation;
      if (trouble) say(t('packs.subscription.failed', { problem: troubleText(trouble) }), true);
      else say(t(isNew ? 'packs.subscription.renewed' : 'packs.subscription.same'), false);
    } catch (error) {
      console.error('Footnote: the pack was not asked for.', error);
      say(failed(), true);
    }
    setAsking(false);
    await refresh();
  };

  return (
    <>
      <label className="fn-tick">
        <input
          type="checkbox"
          checked={source.daily}
          onChange={({ target }) => setDaily(target.checked)}
        />
        {t('packs.subscription.everyDay')}
      </label>
      <p className="fn-hint">
        {t('packs.subscription.asked', { date: momentText(source.askedAt) })}
        {source.trouble && ' '}
        {source.trouble &&
          t('packs.subscription.trouble', { problem: troubleText(source.trouble) })}
      </p>
      <button
        type="button"
        className="fn-plain-button"
        aria-label={t('packs.subscription.askLabel', { title })}
        aria-disabled={isAsking}
        onClick={() => {
          if (hosts.current && !isAsking) void ask(hosts.current);
        }}
      >
        {t('packs.subscription.ask')}
      </button>
    </>
  );
}
