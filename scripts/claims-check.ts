// `npm run claims:check`: reads every claim record, the lexicon and the frames, and names the file, the
// field and the fault.
import { join } from 'node:path';
import { type Fault, faultLine, readClaims } from '../claims-db/read';
import { DataError } from '../claims-db/data-error';
import { editorialFaults, median, readingGrade } from '../claims-db/review';
import { CompileError, compileIndex } from '../matcher/compile';
import { unusedConcepts } from '../matcher/lexicon-faults';
import { readMatcherData } from './compile-index';
import { root } from './root';

const { claims, faults: formal } = await readClaims(join(root, 'claims-db', 'claims'), root);
const editorial: Fault[] = claims.flatMap((claim) =>
  editorialFaults(claim, new Date()).map((fault) => ({
    file: join('claims-db', 'claims', claim.topics[0] ?? '', `${claim.id}.yaml`),
    ...fault,
  })),
);

/** What is wrong with the words and frames that the matcher is compiled from. */
async function matcherFaults(): Promise<Fault[]> {
  try {
    const { lexicon, frames, kinds } = await readMatcherData();
    compileIndex({ claims, lexicon, frames });
    const ids = new Set(claims.map(({ id }) => id));
    const strange = [...kinds].filter(([id]) => !ids.has(id));
    return [
      ...unusedConcepts(lexicon, frames).map(({ concept, fault }) => ({
        file: join('claims-db', 'lexicon'),
        field: concept,
        fault,
      })),
      ...strange.map(([id, kind]) => ({
        file: join('claims-db', 'claim-kinds.yaml'),
        field: `kinds.${kind}`,
        fault: `names ${id}, which is no claim`,
      })),
    ];
  } catch (error) {
    if (!(error instanceof CompileError || error instanceof DataError)) throw error;
    return error.message.split('\n').map((fault) => ({ file: 'claims-db', field: '', fault }));
  }
}

const faults = [...formal, ...editorial, ...(formal.length === 0 ? await matcherFaults() : [])];
for (const fault of faults) console.error(faultLine(fault));
const sources = claims.reduce((sum, claim) => sum + claim.sources.length, 0);
const grade = median(claims.map(({ summary }) => readingGrade(summary)));
console.log(
  faults.length === 0
    ? `${claims.length} claims with ${sources} sources: no faults. Median reading grade of the summaries: ${grade.toFixed(1)}.`
    : `${faults.length} faults; ${claims.length} claims are sound in form.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
