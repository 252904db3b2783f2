/** The texts for the stores keep to the stores' limits and to what the extension is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/root';

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const storeText = (name: string) => read('docs', 'store', name);

/** What stands indented below a field's bold name. */
function field(text: string, name: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`**${name}`));
  if (start < 0) throw new Error(`There is no field ${name}.`);
  const end = lines.findIndex((line, index) => index > start + 1 && !line.startsWith('>'));
  const block = lines.slice(start + 2, end < 0 ? undefined : end);
  return block.map((line) => line.replace(/^> ?/, '')).join('\n');
}

const texts = {
  en: {
    chrome: field(storeText('chrome.md'), 'Summary'),
    firefox: field(storeText('firefox.md'), 'Summary'),
    description: field(storeText('chrome.md'), 'Description'),
  },
  de: {
    chrome: field(storeText('de.md'), 'Zusammenfassung für Chrome'),
    firefox: field(storeText('de.md'), 'Zusammenfassung für Firefox'),
    description: field(storeText('de.md'), 'Beschreibung'),
  },
  es: {
    chrome: field(storeText('es.md'), 'Resumen para Chrome'),
    firefox: field(storeText('es.md'), 'Resumen para Firefox'),
    description: field(storeText('es.md'), 'Descripción'),
  },
};

const claimCount = readdirSync(join(root, 'claims-db', 'claims'), { recursive: true }).filter(
  (file) => String(file).endsWith('.yaml'),
).length;

describe.each(Object.entries(texts))(
  'the texts in %s',
  (language, { chrome, firefox, description }) => {
    it('are no longer than the stores take', () => {
      expect(chrome.length).toBeGreaterThan(40);
      expect(chrome.length).toBeLessThanOrEqual(132);
      expect(firefox.length).toBeGreaterThan(40);
      expect(firefox.length).toBeLessThanOrEqual(250);
      expect(description.length).toBeGreaterThan(1_000);
      expect(description.length).toBeLessThan(15_000);
    });

    it('count the claims right', () => {
      expect(description).toContain(`${claimCount} `);
    });

    it('have the summary that the manifest has', () => {
      const manifest = read('locales', language, 'manifest.json');
      const { description: summary } = JSON.parse(manifest) as { description: string };
      expect(chrome).toBe(summary);
    });
  },
);
