// `npm run package`: the files for both stores: the extension for Chrome, the extension and its sources
// for Firefox. `-- --check`: also runs Mozilla's linter, unpacks the sources into a clean folder,
// installs and builds them there, and compares every file with those of the package.
import { parseArgs } from 'node:util';
import { makePackages, packageFaults } from './package/check';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
try {
  await makePackages();
  if (values.check) {
    const faults = await packageFaults('installed');
    console.log(faults.length === 0 ? 'Linted, and the same from the sources.' : faults.join('\n'));
    process.exitCode = faults.length === 0 ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
