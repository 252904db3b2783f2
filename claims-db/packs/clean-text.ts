/** Makes the texts of a pack safe to show: nothing invisible, nothing that turns the reading direction. */

/**
 * Control characters but for tab and line ends; marks that override direction; letters that fill a place
 * and draw nothing; invisible tags. What scripts and emoji are joined with stays.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is meant by itself
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;

/** Marks over and under a letter beyond what any language writes; they would cover other lines. */
const piledUp = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;

/** How deep a record may be nested; deeper parts are left out. */
const deepest = 6;

/** Most texts: nothing in them has to be looked for. */
const plain = /^[\t\n\r\x20-\x7e]*$/;

/** A text in Unicode's composed form, without unseen characters, half surrogates and piled up marks. */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(unseen, '')
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(piledUp, '$1');
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
