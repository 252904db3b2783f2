/** Makes the texts of a pack safe to show: nothing invisible, nothing that turns the reading direction. */

/** Control characters but for tab and line ends; marks that override direction; invisible tags. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** How deep a record may be nested; deeper parts are left out. */
const deepest = 6;

/** A text in Unicode's composed form, without unseen characters and half surrogates. */
export function cleanText(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC');
}

/** A parsed JSON value with all of its texts cleaned; keys stay. */
export function cleanTexts(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => cleanTexts(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cleanTexts(item, depth + 1)]),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Opens the character references that ClaimReviews are often published with. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (all, ten, six, name) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? all;
      const point = ten === undefined ? Number.parseInt(six, 16) : Number(ten);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
    },
  );
}
