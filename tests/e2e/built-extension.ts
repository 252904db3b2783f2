/** Reads the built extension as it would be shipped. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFolder } from '../../scripts/browser/build-extension';
import type { Claim } from '../../shared/claim';
import type { EngineName } from './session';

function folderOf(engine: EngineName): string {
  return buildFolder(engine === 'firefox' ? 'firefox' : 'chrome');
}

export interface Manifest {
  manifest_version: number;
  default_locale: string;
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  content_security_policy?: unknown;
}

export async function builtManifest(engine: EngineName): Promise<Manifest> {
  return JSON.parse(await readFile(join(folderOf(engine), 'manifest.json'), 'utf8')) as Manifest;
}

/** What the browser says of the extension in a language, as the build has it. */
export async function builtMessages(
  engine: EngineName,
  language: string,
): Promise<Record<string, { message: string }>> {
  const file = join(folderOf(engine), '_locales', language, 'messages.json');
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
}

/** All claims as the extension ships them. */
export async function shippedClaims(engine: EngineName): Promise<Claim[]> {
  return JSON.parse(await readFile(join(folderOf(engine), 'claims.json'), 'utf8')) as Claim[];
}

/** The claim as the extension ships it. */
export async function shippedClaim(engine: EngineName, id: string): Promise<Claim> {
  const claim = (await shippedClaims(engine)).find((candidate) => candidate.id === id);
  if (!claim) throw new Error(`The build has no claim ${id}.`);
  return claim;
}
