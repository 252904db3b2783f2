/**
 * Reads the claim records from disk and says what is wrong with them. Runs in Node only, at build
 * time and in checks; the extension gets the compiled form.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { type Claim, ClaimSchema } from '../shared/claim';

/** What is wrong, and where. `field` is a path such as `sources.1.url`; '' means the whole file. */
export interface Fault {
  file: string;
  field: string;
  fault: string;
}

/** One line for a reader: file, field, reason. */
export function faultLine({ file, field, fault }: Fault): string {
  return field ? `${file}: ${field} ${fault}` : `${file}: ${fault}`;
}

/** All YAML files below a folder, sorted, so that every build sees them in one order. */
async function yamlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One record, or what is wrong with it. `file` is the name used in faults. */
export function parseClaim(text: string, file: string): { claim?: Claim; faults: Fault[] } {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line;
    const reason = error.message.split('\n')[0] ?? error.message;
    return {
      faults: [
        { file, field: '', fault: `is no valid YAML${line ? ` (line ${line})` : ''}: ${reason}` },
      ],
    };
  }
  const result = v.safeParse(ClaimSchema, document.toJS());
  if (result.success) return { claim: result.output, faults: [] };
  return {
    faults: result.issues.map((issue) => ({
      file,
      field: v.getDotPath(issue) ?? '',
      fault: issueReason(issue),
    })),
  };
}

function issueReason(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    return issue.expected === 'never' ? 'is no field of a record' : 'is missing';
  }
  if (issue.received === 'undefined') return 'is missing';
  return issue.message;
}

/** A file's name without its ending: the id that its record has to have. */
const nameOf = (file: string) => basename(file).replace(/\.ya?ml$/, '');

/** What can only be seen with all records side by side, and in where a file lies. */
function faultsBetween(
  claims: readonly { claim: Claim; file: string }[],
  namesOfFiles: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = [];
  const fileOf = new Map<string, string>();
  for (const { claim, file } of claims) {
    const other = fileOf.get(claim.id);
    if (other) faults.push({ file, field: 'id', fault: `${claim.id} is taken by ${other}` });
    else fileOf.set(claim.id, file);
  }
  for (const { claim, file } of claims) {
    if (nameOf(file) !== claim.id) {
      faults.push({ file, field: 'id', fault: `${claim.id} is not the file's name` });
    }
    if (basename(dirname(file)) !== claim.topics[0]) {
      faults.push({
        file,
        field: 'topics.0',
        fault: `${claim.topics[0]} is not the folder's name`,
      });
    }
    for (const id of claim.related) {
      if (!namesOfFiles.has(id))
        faults.push({ file, field: 'related', fault: `names ${id}, which no file has` });
    }
  }
  return faults;
}

/**
 * Reads every record below `folder`.
 * @param root - folder that file names in faults are relative to
 * @returns the claims that are sound in themselves, sorted by id, and all faults found
 */
export async function readClaims(
  folder: string,
  root = folder,
): Promise<{ claims: Claim[]; faults: Fault[] }> {
  const faults: Fault[] = [];
  const read: { claim: Claim; file: string }[] = [];
  const paths = await yamlFiles(folder);
  for (const path of paths) {
    const file = relative(root, path);
    const parsed = parseClaim(await readFile(path, 'utf8'), file);
    faults.push(...parsed.faults);
    if (parsed.claim) read.push({ claim: parsed.claim, file });
  }
  if (read.length === 0 && faults.length === 0) {
    faults.push({ file: relative(root, folder) || folder, field: '', fault: 'holds no claim' });
  }
  faults.push(...faultsBetween(read, new Set(paths.map(nameOf))));
  const claims = read.map(({ claim }) => claim).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { claims, faults };
}
