/** The pictures for the stores and the icons are there, in the sizes that the stores and the manifest ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/root';
import config from '../../../wxt.config';
import { readPng } from './png';

const icons = join(root, 'public', 'icon');
const pictures = join(root, 'docs', 'store', 'pictures');
const pngs = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.png'));

/** The icons as the manifest names them: paths by size. */
async function manifestIcons(): Promise<Record<string, string>> {
  if (typeof config.manifest !== 'function') throw new Error('The manifest is made by a function.');
  const env = {
    mode: 'production',
    command: 'build',
    browser: 'chrome',
    manifestVersion: 3,
  } as const;
  const { icons: named = {} } = await config.manifest(env);
  return named as Record<string, string>;
}

describe('the icons', () => {
  it('have the size that the manifest says, and no icon is there for nothing', async () => {
    const named = await manifestIcons();
    const sizes = Object.entries(named).map(([size, path]) => {
      const { width, height } = readPng(readFileSync(join(root, 'public', path)));
      return [Number(size), width, height];
    });
    expect(sizes.map(([size]) => size)).toEqual([16, 32, 48, 96, 128]);
    for (const [size, width, height] of sizes) expect([width, height]).toEqual([size, size]);
    expect(pngs(icons).sort()).toEqual(
      Object.values(named)
        .map((path) => basename(path))
        .sort(),
    );
  });
});

describe('the pictures for the stores', () => {
  it('are there', () => {
    expect(pngs(pictures)).toEqual([
      '1-thread.png',
      '2-card.png',
      '3-look-up.png',
      '4-list.png',
      '5-settings.png',
      'tile.png',
    ]);
  });

  it.each(pngs(pictures))('%s has the store’s size, no alpha, and is small', (name) => {
    const file = readFileSync(join(pictures, name));
    const [width, height] = name === 'tile.png' ? [440, 280] : [1280, 800];
    expect(readPng(file)).toEqual({ width, height, hasAlpha: false });
    expect(file.length).toBeLessThan(300_000);
  });
});
