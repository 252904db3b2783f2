import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { defaults, settings } from '../../../shared/settings';

beforeEach(() => fakeBrowser.reset());

/** Puts settings into the storage as a former version left them. */
function leave(version: number, old: object): Promise<void> {
  return fakeBrowser.storage.local.set({ settings: old, settings$: { v: version } });
}

test('settings of version 2 are kept, and Footnote speaks as the browser does', async () => {
  const { language: _, markWeight: __, ...known } = defaults;
  const old = { ...known, hidden: [{ claim: 'lupus-no-cure' }], restTime: 800, textSize: 1.3 };
  await leave(2, old);
  await settings.migrate();
  expect(await settings.getValue()).toEqual({ ...old, markWeight: 'normal', language: 'auto' });
});

test('settings of version 1 come all the way', async () => {
  await leave(1, { paused: true });
  await settings.migrate();
  expect(await settings.getValue()).toEqual({ ...defaults, paused: true });
});

test('settings of this version are left as they are', async () => {
  const own = { ...defaults, language: 'es' };
  await leave(3, own);
  await settings.migrate();
  expect(await settings.getValue()).toEqual(own);
});
