/** Which package a module of a bundle comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package with the terms that it ships. */
export interface NoticedPackage {
  name: string;
  version: string;
  license: string;
  /** The text of its licence, and of its notice where it has one. */
  text: string;
}

/** The package's licence cannot be told: the package may not be shipped. */
export class UnknownLicenceError extends Error {
  override name = 'UnknownLicenceError';
}

interface PackageManifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
}

/** Code that a build tool puts into a bundle itself, by how its module is named. */
const toolModules: readonly (readonly [RegExp, string])[] = [
  [/^\0?rolldown\//, 'rolldown'],
  [/^\0?vite\//, 'vite'],
  [/^\0?virtual:wxt/, 'wxt'],
];

/**
 * The folder below `node_modules` that a module comes from, e.g. `@floating-ui/dom` or
 * `a/node_modules/b`; undefined for modules of the project itself.
 * @throws {UnknownLicenceError} for a module that is no file and that no known tool makes.
 */
export function packageOf(moduleId: string): string | undefined {
  const path = moduleId.replaceAll('\\', '/');
  const inPackages = /\/node_modules\/(?<below>.+)$/.exec(path)?.groups?.below;
  if (inPackages) return /^(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(inPackages)?.[0];
  const tool = toolModules.find(([form]) => form.test(path));
  if (tool) return tool[1];
  if (path.startsWith('/') || /^[A-Za-z]:\//.test(path)) return undefined;
  throw new UnknownLicenceError(`The bundle has a module of unknown origin: ${moduleId}`);
}

function filesNamed(folder: string, name: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}

/** The MIT licence, for packages that name it and ship no text of it. */
function mit(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

function authorOf({ author }: PackageManifest): string | undefined {
  return typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name;
}

/** Vite's file goes on with the licences of what Vite itself is made of, none of which is shipped. */
const toolsOwnPackages = /\n#+ Licenses of bundled dependencies[\s\S]*$/;

/**
 * Reads what a package ships as its terms.
 * @throws {UnknownLicenceError} when it ships no licence and names none whose text is known.
 */
export function readPackage(folder: string): NoticedPackage {
  const manifest = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageManifest;
  const { name, version, license } = manifest;
  if (!license) throw new UnknownLicenceError(`${name} names no licence.`);
  const texts = filesNamed(folder, /^(?:licen[cs]e|copying)(?:\.md|\.txt)?$/i).map((text) =>
    text.replace(toolsOwnPackages, ''),
  );
  const holder = authorOf(manifest);
  if (texts.length === 0 && license === 'MIT' && holder) texts.push(mit(holder));
  if (texts.length === 0) throw new UnknownLicenceError(`${name} ships no text of its licence.`);
  const notices = filesNamed(folder, /^notice(?:\.md|\.txt)?$/i);
  return { name, version, license, text: [...texts, ...notices].join('\n\n').trim() };
}
