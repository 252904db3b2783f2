import { type FormEvent, useState } from 'react';
import { isHttps } from '../../claims-db/packs/pack-schema';
import { t } from '../../shared/i18n-pages';
import type { PackTrouble } from '../../shared/pack';

interface Props {
  /** Whether the browser can be asked for a host. */
  canAsk: boolean;
  /** Whether a file is held over the page. */
  isOver: boolean;
  onFile(file: File): void;
  onAddress(url: string): void;
  onRefuse(trouble: PackTrouble): void;
}

/** Where a pack can come from: a file or an address. */
export function ImportStart({ canAsk, isOver, onFile, onAddress, onRefuse }: Props) {
  const [address, setAddress] = useState('');

  const ask = (event: FormEvent) => {
    event.preventDefault();
    const url = address.trim();
    // As the browser reads it, so that the host is shown in letters that all look different.
    if (isHttps(url)) onAddress(new URL(url).href);
    else onRefuse({ code: 'not-an-address' });
  };

  return (
    <>
      <div className={`fn-drop${isOver ? ' fn-drop-over' : ''}`}>
        <label className="fn-button fn-file">
          {t('packs.import.file')}
          <input
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // The same file can be chosen again.
              if (file) onFile(file);
              currentTarget.value = '';
            }}
          />
        </label>
        <p className="fn-hint">{t('packs.import.drop')}</p>
      </div>
      {/* Checked by ourselves, so that the sentence is in Footnote's own language. */}
      <form className="fn-address" noValidate onSubmit={ask}>
        <label>
          {t('packs.import.address')}
          <input
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={address}
            aria-describedby="fn-address-about"
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
        <p className="fn-hint" id="fn-address-about">
          {t('packs.import.addressAbout')}
        </p>
        <button type="submit" className="fn-button" disabled={!canAsk}>
          {t('packs.import.ask')}
        </button>
      </form>
    </>
  );
}
