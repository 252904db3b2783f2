/** The files of the zips that go to the stores. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';

/** The files of a package by their paths. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

/** Reads the files of a zip. */
export async function unpacked(file: string): Promise<PackageFiles> {
  const zip = await JSZip.loadAsync(await readFile(file));
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(
      entries.map(async (entry) => [entry.name, await entry.async('nodebuffer')] as const),
    ),
  );
}

/**
 * The path of the zip in a folder whose name ends so.
 * @throws {Error} when there is none, or more than one: one of them is of another version.
 */
export async function zipNamed(folder: string, end: string): Promise<string> {
  const [name, ...others] = (await readdir(folder)).filter((file) => file.endsWith(end));
  if (!name) throw new Error(`${folder} has no file that ends in ${end}`);
  if (others.length > 0) throw new Error(`${folder} has several files that end in ${end}`);
  return join(folder, name);
}

/** What differs between two packages: paths, each with what is wrong. */
export function differences(wanted: PackageFiles, built: PackageFiles): string[] {
  const paths = [...new Set([...wanted.keys(), ...built.keys()])].sort();
  return paths.flatMap((path) => {
    const [a, b] = [wanted.get(path), built.get(path)];
    if (!a) return `${path}: only in the rebuilt package`;
    if (!b) return `${path}: missing in the rebuilt package`;
    return a.equals(b) ? [] : `${path}: ${a.length} and ${b.length} bytes that differ`;
  });
}
