import { useEffect, useRef } from 'react';
import { t } from '../../shared/i18n-pages';
import { Section } from '../options/Section';
import type { Outcome } from '../options/use-outcome';
import { ImportPreview } from './ImportPreview';
import { ImportProgress } from './ImportProgress';
import { ImportStart } from './ImportStart';
import { troubleText } from './trouble-text';
import { useFileDrop } from './use-file-drop';
import { useHosts } from './use-hosts';
import { type ImportState, useImport } from './use-import';
import { useLeaveWarning } from './use-leave-warning';

const nothing: Outcome = { text: '', failed: false };

function outcomeOf(state: ImportState): Outcome {
  if (state.step === 'trouble') {
    const problem = troubleText(state.trouble);
    const failed = state.trouble.code !== 'cancelled';
    return { text: t('packs.import.refused', { problem }), failed };
  }
  if (state.step !== 'done') return nothing;
  const { info, preview } = state;
  const isReplaced = info.head.id === preview.replaces?.head.id;
  const key = isReplaced ? 'packs.import.replaced' : 'packs.import.done';
  const text = t(key, { title: info.head.title, count: info.edition.claims });
  return { text, failed: false };
}

/** The way in for packs from elsewhere: choose, look at it, import. */
export function ImportSection({ onImported }: { onImported(): void }) {
  const { hosts, isKnown } = useHosts();
  const { state, ...actions } = useImport(hosts, onImported);
  const place = useRef<HTMLDivElement>(null);
  const { step } = state;
  useLeaveWarning(step === 'working');
  const isFree = step !== 'working' && step !== 'preview';
  const isOver = useFileDrop(isFree ? actions.takeFile : null);

  // What had the focus goes away with each step.
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const next = place.current?.querySelector<HTMLElement>('[data-focus]');
    (next ?? place.current?.closest('section')?.querySelector('h2'))?.focus();
  }, [step]);

  return (
    <Section title={t('packs.import.title')} outcome={outcomeOf(state)}>
      <div ref={place} className="fn-import">
        {step === 'working' && <ImportProgress state={state} onCancel={actions.cancel} />}
        {step === 'preview' && (
          <ImportPreview
            preview={state.preview}
            onAgree={(answer) => actions.agree(state.preview, answer)}
            onCancel={actions.cancel}
          />
        )}
        {isFree && (
          <ImportStart
            canAsk={isKnown}
            isOver={isOver}
            onFile={actions.takeFile}
            onAddress={actions.takeAddress}
            onRefuse={actions.refuse}
          />
        )}
      </div>
    </Section>
  );
}
