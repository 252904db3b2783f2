/** Compiles the index from what lies in claims-db/, for the build and for the scripts that match. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { parseClaimKinds } from '../claims-db/claim-kinds';
import { DataError } from '../claims-db/data-error';
import { parseFrames, parsePatterns } from '../claims-db/frames';
import { joinLexicons, parseLexicon } from '../claims-db/lexicon';
import { compileIndex } from '../matcher/compile';
import type { Claim } from '../shared/claim';
import { root } from './root';

const PATTERNS = 'patterns.yaml';

/** Every YAML file of a folder as plain objects, sorted by name. */
async function readYaml(folder: string): Promise<{ name: string; file: string; data: unknown }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { name: basename(name), file: relative(root, path), data: await readYamlFile(path) };
    }),
  );
}

/** @throws DataError where the file is no YAML */
export async function readYamlFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataError(relative(root, path), '', `is no valid YAML: ${reason}`);
  }
}

/** Lexicon, frames and kinds of claims from disk. */
export async function readMatcherData() {
  const lexicon = joinLexicons(
    (await readYaml(join(root, 'claims-db', 'lexicon'))).map(({ data, file }) =>
      parseLexicon(data, file),
    ),
  );
  const files = await readYaml(join(root, 'claims-db', 'frames'));
  const patternFile = files.find(({ name }) => name === PATTERNS);
  const patterns = patternFile ? parsePatterns(patternFile.data, patternFile.file) : {};
  const frames = files
    .filter((file) => file !== patternFile)
    .flatMap(({ data, file }) => parseFrames(data, file, patterns));
  const kindsFile = join(root, 'claims-db', 'claim-kinds.yaml');
  const kinds = parseClaimKinds(await readYamlFile(kindsFile), relative(root, kindsFile));
  return { lexicon, frames, kinds };
}

/**
 * The saved index over `claims`, with the lexicon and the frames on disk.
 * @throws Error for a fault in the lexicon or the frames
 */
export async function compileFromDisk(claims: readonly Claim[]): Promise<Uint8Array> {
  const texts = claims.map(({ id, statement, phrasings }) => ({ id, statement, phrasings }));
  return compileIndex({ claims: texts, ...(await readMatcherData()) });
}
