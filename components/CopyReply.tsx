import { useState } from 'react';
import type { KnownClaim } from '../shared/pack';
import { t } from '../shared/i18n';
import { type ReplyFormat, replyFormats, replyText } from '../shared/reply';
import { copyText } from './copy-text';

/** A short, sourced answer to the post, to read first and then to copy. */
export function CopyReply({ claim }: { claim: KnownClaim }) {
  const [format, setFormat] = useState<ReplyFormat>('plain');
  const [outcome, setOutcome] = useState('');
  const text = replyText(claim, format);

  const copy = (from: HTMLElement) => {
    copyText(text, from).then(
      () => setOutcome(t('claim.reply.copied')),
      (error: unknown) => {
        console.info('Footnote: the answer was not copied.', error);
        setOutcome(t('claim.reply.failed'));
      },
    );
  };

  return (
    <details className="fn-more fn-reply">
      <summary>{t('claim.reply.title')}</summary>
      <fieldset className="fn-formats">
        <legend className="fn-hidden">{t('claim.reply.format')}</legend>
        {replyFormats.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`format-${claim.id}`}
              checked={format === each}
              onChange={() => {
                setFormat(each);
                setOutcome('');
              }}
            />
            {t(`claim.reply.formats.${each}`)}
          </label>
        ))}
      </fieldset>
      {/* Not a text field: browsers ask their makers about those. It scrolls, so keys have to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keys */}
      <pre className="fn-reply-text" lang="en" tabIndex={0}>
        {text}
      </pre>
      <button
        type="button"
        className="fn-action"
        onClick={({ currentTarget }) => copy(currentTarget)}
      >
        {t('claim.reply.action')}
      </button>
      <p className="fn-small" role="status">
        {outcome}
      </p>
    </details>
  );
}
