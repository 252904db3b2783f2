import { useId } from 'react';
import { t } from '../../shared/i18n-pages';
import type { PackFault } from '../../shared/pack';
import { placedFault } from './trouble-text';

interface Props {
  title: string;
  /** The first of them. */
  faults: readonly PackFault[];
  /** Of all claims that have one. */
  count: number;
}

/** The claims of a pack that have a fault, each with its place and what is wrong. */
export function FaultList({ title, faults, count }: Props) {
  const id = useId();
  if (faults.length === 0) return null;
  // A claim can be named several times.
  const more = count - new Set(faults.map(({ place }) => place)).size;
  return (
    <>
      <h4 id={id}>{title}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it */}
      <section className="fn-faults" aria-labelledby={id} tabIndex={0}>
        <ol>
          {faults.map((fault) => (
            <li key={`${fault.place} ${fault.field}`}>
              {placedFault(fault)}
              {fault.id && <code>{fault.id}</code>}
              {fault.value && <code>{fault.value}</code>}
            </li>
          ))}
        </ol>
        {more > 0 && <p>{t('packs.faults.more', { count: more })}</p>}
      </section>
    </>
  );
}
