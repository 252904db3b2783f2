/** The project's name, which no pack may go by: its claims are not the project's. */

/** Letters of other scripts, and digits, that are drawn like those of the name. */
const alike: Readonly<Record<string, string>> = {
  f: '\u0192\u03DD\u0493\u0584\uA799\u017F',
  o: '0\u03BF\u03C3\u043E\u0585\u05E1\u0665\u0966\u09E6\u0B66\u0C66\u0D20\u0E50\u1040\u10FF\u1D0F\u2C9F\u00F8\u{1D7CE}',
  t: '\u03C4\u0442\u1D1B\u0167\u2CA7\u13A2',
  n: '\u03B7\u03BD\u0274\u0578\u057C\u2C9B',
  e: '\u03B5\u0435\u04BD\u1D07\u212E\u025B\uAB32\u2C89\u13AC',
};

const letterOf = new Map(
  Object.entries(alike).flatMap(([letter, others]) =>
    [...others].map((other): [string, string] => [other, letter]),
  ),
);

/** Whether a name has the project's in it, also in look-alike letters or with something in between. */
export function hasOwnName(name: string): boolean {
  const letters = [...name.normalize('NFKD').toLowerCase()]
    .map((letter) => letterOf.get(letter) ?? letter)
    .join('')
    .replace(/\P{L}/gu, '');
  return letters.includes('footnote');
}
