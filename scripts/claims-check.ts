// `npm run claims:check`: reads every claim record and names the file, the field and the fault.
import { join } from 'node:path';
import { faultLine, readClaims } from '../claims-db/read';
import { root } from './root';

const { claims, faults } = await readClaims(join(root, 'claims-db', 'claims'), root);
for (const fault of faults) console.error(faultLine(fault));
const sources = claims.reduce((sum, claim) => sum + claim.sources.length, 0);
console.log(
  faults.length === 0
    ? `${claims.length} claims with ${sources} sources: no faults.`
    : `${faults.length} faults; ${claims.length} claims are sound.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
