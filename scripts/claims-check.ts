// `npm run claims:check`: reads every claim record and names the file, the field and the fault.
import { join } from 'node:path';
import { type Fault, faultLine, readClaims } from '../claims-db/read';
import { editorialFaults, median, readingGrade } from '../claims-db/review';
import { root } from './root';

const { claims, faults: formal } = await readClaims(join(root, 'claims-db', 'claims'), root);
const editorial: Fault[] = claims.flatMap((claim) =>
  editorialFaults(claim, new Date()).map((fault) => ({
    file: join('claims-db', 'claims', claim.topics[0] ?? '', `${claim.id}.yaml`),
    ...fault,
  })),
);
const faults = [...formal, ...editorial];
for (const fault of faults) console.error(faultLine(fault));
const sources = claims.reduce((sum, claim) => sum + claim.sources.length, 0);
const grade = median(claims.map(({ summary }) => readingGrade(summary)));
console.log(
  faults.length === 0
    ? `${claims.length} claims with ${sources} sources: no faults. Median reading grade of the summaries: ${grade.toFixed(1)}.`
    : `${faults.length} faults; ${claims.length} claims are sound in form.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
