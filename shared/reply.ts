/**
 * A short answer to a post, to paste into the thread: polite, with its sources, and in English, as
 * the thread is. Pure.
 */
import { onOneLine } from './one-line';
import type { KnownClaim, KnownSource } from './pack';
import { plainDate, verdictSentence } from './wording';

export const replyFormats = ['plain', 'markdown', 'bbcode'] as const;

/** How the place that the answer is pasted into writes links and stress. */
export type ReplyFormat = (typeof replyFormats)[number];

/** Sources that an answer names: the weightiest ones. */
const mostSources = 2;

interface Writer {
  strong(text: string): string;
  link(text: string, url: string): string;
}

/** Characters that would end a link's text or begin other markup. */
const markdownMarks = /[\\`*_~[\]<>#|&$]/g;
const asMarkdown = (text: string) => onOneLine(text).replace(markdownMarks, '\\$&');
/** A bracket would open a tag: BBCode knows no escape. */
const asBbcode = (text: string) => onOneLine(text).replaceAll('[', '(').replaceAll(']', ')');

/** Characters that an address can have and that would end it within markup. */
const addressEnds = /[()[\]<>"'`\\|\s]/g;
const inHex = (character: string) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const inMarkup = (url: string) => new URL(url).href.replace(addressEnds, inHex);

const writers: Record<ReplyFormat, Writer> = {
  plain: {
    strong: (text) => text,
    link: (text, url) => `${onOneLine(text)} ${new URL(url).href}`,
  },
  markdown: {
    strong: (text) => `**${asMarkdown(text)}**`,
    link: (text, url) => `[${asMarkdown(text)}](${inMarkup(url)})`,
  },
  bbcode: {
    strong: (text) => `[b]${asBbcode(text)}[/b]`,
    link: (text, url) => `[url=${inMarkup(url)}]${asBbcode(text)}[/url]`,
  },
};

const escapes: Record<ReplyFormat, (text: string) => string> = {
  plain: onOneLine,
  markdown: asMarkdown,
  bbcode: asBbcode,
};

/** The claim's evidence as an answer in a thread, with a line end between its parts. */
export function replyText(claim: KnownClaim, format: ReplyFormat): string {
  const { strong, link } = writers[format];
  const write = escapes[format];
  const source = ({ title, publisher, year, url }: KnownSource) => {
    const when = [publisher, year === 'undated' ? undefined : year].filter(Boolean).join(', ');
    return `- ${link(title, url)}${when && ` (${write(when)})`}`;
  };
  return [
    `In case it helps, here is what I found on “${write(claim.statement)}”:`,
    `${strong(verdictSentence(claim, 'en'))} ${write(claim.summary)}`,
    ...(claim.harm ? [`Please take care: ${write(claim.harm)}`] : []),
    ['Sources:', ...claim.sources.slice(0, mostSources).map(source)].join('\n'),
    `${fromPack(claim, write)}${readBy(claim, write)}Not medical advice: please ask your doctor.`,
  ].join('\n\n');
}

/** Whose claim it is, where it is not the project's; a sentence with a space behind it. */
function fromPack({ pack }: KnownClaim, write: (text: string) => string): string {
  return pack && !pack.own ? `From the list “${write(pack.title)}”. ` : '';
}

/** Who read the sources and when, as far as the claim says; a sentence with a space behind it. */
function readBy({ ratedBy, reviewed }: KnownClaim, write: (text: string) => string): string {
  if (!ratedBy) return '';
  return `Read by ${write(ratedBy)}${reviewed ? `, ${plainDate(reviewed, 'en')}` : ''}. `;
}
