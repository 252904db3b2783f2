/** The thread that the page benchmark reads: made up, the same every time, marked up as phpBB does. */
import type { Claim } from '../../shared/claim';
import { Corpus } from '../bench/corpus';

/** Posts of about 150 words each. */
export const POSTS = 2_000;
const SENTENCES_A_POST = 11;
/** Every so many posts one makes a known claim, the first one among them. */
const CLAIMED_EVERY = 10;

function post(text: string, number: number): string {
  const body = text.replaceAll('\n\n', '<br><br>\n');
  return `<div id="p${number}" class="post"><div class="inner"><dl class="postprofile"><dt><a href="#u">reader ${number % 97}</a></dt><dd>Posts: ${number}</dd></dl>
<div class="postbody"><h3><a href="#p${number}">Re: What helped you</a></h3><p class="author">2026-11-01</p><div class="content">${body}</div><div class="signature">Be kind.</div></div></div></div>`;
}

/** The page's HTML, and how many words its posts have. */
export function threadPage(claims: readonly Claim[]): { html: string; words: number } {
  const texts = new Corpus(7).posts(POSTS * SENTENCES_A_POST, []).slice(0, POSTS);
  const posts = texts.map((text, at) => {
    const claim = claims[Math.floor(at / CLAIMED_EVERY) % claims.length];
    const said = claim?.phrasings[at % (claim.phrasings.length || 1)];
    return at % CLAIMED_EVERY === 0 && said ? `${said}. ${text}` : text;
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What helped you - Friends</title>
<style>body{font:14px/1.5 sans-serif;margin:20px}.post{border:1px solid #ccd;margin:8px 0;padding:8px}.inner{display:flex;gap:16px}.postprofile{width:140px}.signature{color:#777}</style>
</head><body><h2 class="topic-title">What helped you</h2>${posts.map(post).join('\n')}</body></html>`;
  return { html, words: posts.join(' ').split(/\s+/).length };
}
