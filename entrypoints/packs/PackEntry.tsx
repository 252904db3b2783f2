import { type RefObject, useId } from 'react';
import { t } from '../../shared/i18n-pages';
import type { PackInfo } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import type { Sentences, useOutcome } from '../options/use-outcome';
import { ExportButtons } from './ExportButtons';
import type { Hosts } from '../own-pages/watch-hosts';
import { PackFacts } from './PackFacts';
import { packLang, packTitle } from './pack-title';
import { RemovePack } from './RemovePack';
import { RollBack } from './RollBack';
import { Subscription } from './Subscription';

/** What the parts of an entry need to do something and to say how it went. */
export interface PackTools extends Omit<ReturnType<typeof useOutcome>, 'outcome'> {
  refresh(): Promise<void>;
}

interface Props {
  info: PackInfo;
  hosts: RefObject<Hosts | null>;
  tools: PackTools;
}

/** A pack in the list. */
export function PackEntry({ info, hosts, tools }: Props) {
  const id = useId();
  const { head, source, enabled } = info;
  const title = packTitle(info);

  const switchTo = async (wanted: boolean) => {
    const sentences: Sentences = {
      done: () => t(wanted ? 'packs.list.on' : 'packs.list.off', { title }),
      failed: () => t('packs.list.notChanged'),
    };
    await tools.run(sendMessage('switchPack', { id: head.id, enabled: wanted }), sentences);
    await tools.refresh();
  };

  return (
    <article className="fn-pack-entry" aria-labelledby={id} data-pack={head.id}>
      <h3 id={id} lang={packLang(info)}>
        {title}
      </h3>
      <PackFacts info={info} />
      <label className="fn-tick">
        <input
          type="checkbox"
          role="switch"
          checked={enabled}
          aria-checked={enabled}
          aria-describedby={id}
          onChange={({ target }) => switchTo(target.checked)}
        />
        {t('packs.list.use')}
      </label>
      {source.kind === 'address' && (
        <Subscription info={info} source={source} hosts={hosts} tools={tools} />
      )}
      <div className="fn-pack-tools">
        <ExportButtons id={head.id} title={title} run={tools.run} />
        <RollBack info={info} tools={tools} />
        <RemovePack info={info} tools={tools} />
      </div>
    </article>
  );
}
