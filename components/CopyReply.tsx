import { useState } from 'react';
import type { Claim } from '../shared/claim';
import { type ReplyFormat, replyFormats, replyText } from '../shared/reply';
import { copyText } from './copy-text';

const formatLabels: Record<ReplyFormat, string> = {
  plain: 'Plain text',
  markdown: 'Markdown',
  bbcode: 'BBCode',
};

/** A short, sourced answer to the post, to read first and then to copy. */
export function CopyReply({ claim }: { claim: Claim }) {
  const [format, setFormat] = useState<ReplyFormat>('plain');
  const [outcome, setOutcome] = useState('');
  const text = replyText(claim, format);

  const copy = (from: HTMLElement) => {
    copyText(text, from).then(
      () => setOutcome('Copied. Paste it into your answer.'),
      (error: unknown) => {
        console.info('Footnote: the answer was not copied.', error);
        setOutcome('The browser did not let Footnote copy. Select the text above instead.');
      },
    );
  };

  return (
    <details className="fn-more fn-reply">
      <summary>Copy as a reply</summary>
      <fieldset className="fn-formats">
        <legend className="fn-hidden">Format of the reply</legend>
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
            {formatLabels[each]}
          </label>
        ))}
      </fieldset>
      {/* Not a text field: browsers ask their makers about those. It scrolls, so keys have to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keys */}
      <pre className="fn-reply-text" tabIndex={0}>
        {text}
      </pre>
      <button
        type="button"
        className="fn-action"
        onClick={({ currentTarget }) => copy(currentTarget)}
      >
        Copy this reply
      </button>
      <p className="fn-small" role="status">
        {outcome}
      </p>
    </details>
  );
}
