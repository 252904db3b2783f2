import { CardPicture, MarkedSentencePicture, SourcesPicture } from './pictures';

const steps = [
  {
    Picture: MarkedSentencePicture,
    title: 'A sentence is marked',
    text: 'Where a post makes a claim that Footnote knows, its words are underlined. A post that corrects a wrong claim is left alone.',
  },
  {
    Picture: CardPicture,
    title: 'A card says what the evidence says',
    text: 'Rest the pointer on a mark, or tap it. The card gives the verdict, and how sure it is, in one sentence.',
  },
  {
    Picture: SourcesPicture,
    title: 'Sources are named',
    text: 'Each card lists the studies and records behind it, what each found, and a link to read it yourself.',
  },
];

/** What Footnote does, in three pictures. */
export function WhatItDoes() {
  return (
    <section aria-labelledby="what">
      <h2 id="what">What it does</h2>
      <ol className="fn-steps">
        {steps.map(({ Picture, title, text }) => (
          <li key={title}>
            <Picture />
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p>
        Footnote knows{' '}
        <a href="/claims.html" target="_blank" rel="noopener">
          this list of claims
        </a>{' '}
        and no others. A sentence without a mark may be right or wrong.
      </p>
    </section>
  );
}
