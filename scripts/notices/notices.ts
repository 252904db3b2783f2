/** Writes THIRD-PARTY-NOTICES.txt from the modules that ended up in the built extension. */
import { join } from 'node:path';
import { derivedData } from './derived-data';
import { type NoticedPackage, packageOf, readPackage } from './packages';

/** What the file is called in the package. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

const head = `THIRD-PARTY NOTICES

Footnote's own code is under the MIT licence. The claim records that it ships (claims.json) are under
Creative Commons Attribution 4.0, https://creativecommons.org/licenses/by/4.0/
Below is what else is in this package, with its terms.`;

const rule = '-'.repeat(80);

function section(packages: readonly NoticedPackage[]): string {
  const names = packages.map(({ name, version, license }) => `${name} ${version} (${license})`);
  return `${rule}\n${names.join('\n')}\n${rule}\n\n${packages[0]?.text}`;
}

/**
 * The text of the notices. The same modules give the same text, whatever their order.
 * @param moduleIds - every module of every bundle, as the bundler names it
 * @param root - the project's folder
 */
export function noticesFor(moduleIds: Iterable<string>, root: string): string {
  const ids = [...moduleIds].map((id) => id.replaceAll('\\', '/'));
  const data = derivedData.filter(({ module }) => ids.some((id) => id.endsWith(`/${module}`)));
  const folders = new Set([
    ...ids.flatMap((id) => packageOf(id) ?? []),
    ...data.map((source) => source.package),
  ]);
  const packages = [...folders].sort().map((name) => readPackage(join(root, 'node_modules', name)));
  const texts = [...new Set(packages.map(({ text }) => text))];
  const sections = texts.map((wanted) => section(packages.filter(({ text }) => text === wanted)));
  const credits = data.map(({ credit }) => `${rule}\nData\n${rule}\n\n${credit}`);
  return `${[head, ...sections, ...credits].join('\n\n')}\n`;
}
