/** The manifests as they are shipped ask for what the stores are told and no more. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../../scripts/browser/build-extension';
import { noticesFile } from '../../scripts/notices/notices';
import { root } from '../../scripts/root';
import { type Manifest, builtManifest } from './built-extension';
import { engineTest as test, expect } from './fixtures';
import type { EngineName } from './session';

const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const json = (...path: string[]) => JSON.parse(text(...path)) as Record<string, unknown>;

/** The permissions that the text for the store gives a reason for. */
function reasoned(): string[] {
  const rows = text('docs', 'store', 'chrome.md').matchAll(
    /^\| `(?<name>[^`]+)` .*\| .{40,} \|$/gm,
  );
  return [...rows].map(({ groups }) => groups?.name ?? '');
}

/** The packages that the project needs at run time, and those that they need. */
function runtimePackages(): Set<string> {
  const found = new Set<string>();
  const visit = (manifest: Record<string, unknown>): void => {
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      // Types are no code.
      if (found.has(name) || name.startsWith('@types/')) continue;
      found.add(name);
      visit(json('node_modules', name, 'package.json'));
    }
  };
  visit(json('package.json'));
  return found;
}

const shippedFile = (engine: EngineName, name: string) =>
  join(buildFolder(engine === 'firefox' ? 'firefox' : 'chrome'), name);

const policyOf = ({ content_security_policy: policy }: Manifest) =>
  (policy as { extension_pages?: string } | undefined)?.extension_pages;

test('each permission has a reason in the store’s text, and each reason a permission', async ({
  engine,
}) => {
  const { permissions, optional_host_permissions } = await builtManifest(engine);
  expect([...permissions, ...optional_host_permissions].sort()).toEqual(reasoned().sort());
});

test('no site is read, and no page or other extension let in, by the manifest', async ({
  engine,
}) => {
  const manifest = await builtManifest(engine);
  const closed = [
    'host_permissions',
    'optional_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'sandbox',
    'update_url',
    'key',
  ];
  expect(Object.keys(manifest).filter((key) => closed.includes(key))).toEqual([]);
});

test('the pages may run and show only what is in the package', async ({ engine }) => {
  expect(policyOf(await builtManifest(engine))?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' https:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

test('Firefox is told that no data is collected', async () => {
  const manifest: Manifest & { browser_specific_settings?: unknown } =
    await builtManifest('firefox');
  expect(manifest.browser_specific_settings).toMatchObject({
    gecko: { data_collection_permissions: { required: ['none'] } },
  });
});

test('every icon that the manifest names is there', async ({ engine }) => {
  const { icons }: Manifest & { icons?: Record<string, string> } = await builtManifest(engine);
  const paths = Object.values(icons ?? {});
  expect(paths).toHaveLength(5);
  for (const path of paths) expect(existsSync(shippedFile(engine, path)), path).toBe(true);
});

test('the notices name every package that the extension needs at run time', async ({ engine }) => {
  const notices = readFileSync(shippedFile(engine, noticesFile), 'utf8');
  const named = new Set(
    [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(.+\)$/gm)].map(([, name]) => name),
  );
  const missing = [...runtimePackages()].filter((name) => !named.has(name));
  expect(missing).toEqual([]);
});
