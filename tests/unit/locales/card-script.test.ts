/** What the card's script is made of: it goes into every page with a mark. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** The project's files that a file imports, other than for their types. */
function importsOf(file: string): string[] {
  if (!/\.tsx?$/.test(file)) return [];
  const code = readFileSync(file, 'utf8');
  const names = [...code.matchAll(/^(?:import|export)(?! type\b)[^;]*?'(\.[^']+)'/gm)];
  return names.map(([, name = '']) => {
    const path = join(file, '..', name.replace(/\?inline$/, ''));
    const found = [path, `${path}.ts`, `${path}.tsx`].find((each) => existsSync(each));
    if (!found) throw new Error(`${file} imports ${name}, which is not there.`);
    return found;
  });
}

/** All files of the project that a script is made of, by their paths from the project's. */
function partsOf(script: string): string[] {
  const met = new Set([join(root, script)]);
  for (const file of met) for (const each of importsOf(file)) met.add(each);
  return [...met].map((file) => relative(root, file).replaceAll('\\', '/'));
}

test('the card’s script has the words of the card only', () => {
  const parts = partsOf('entrypoints/card/index.tsx');
  expect(parts).toContain('shared/i18n.ts');
  expect(parts).not.toContain('shared/i18n-pages.ts');
  const areas = parts.filter((part) => part.startsWith('locales/en/'));
  expect(areas.sort()).toEqual(
    ['card', 'claim', 'wording'].map((area) => `locales/en/${area}.json`),
  );
});

test('the scripts of pages have all words, and the page’s script has none', () => {
  expect(partsOf('entrypoints/popup/main.tsx')).toContain('locales/es/popup.json');
  expect(
    partsOf('entrypoints/page/index.ts').filter((part) => part.startsWith('locales/')),
  ).toEqual([]);
});
