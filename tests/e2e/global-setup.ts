/** Builds the extension for both browsers before the first test, where the sources changed. */
import { buildExtension } from '../../scripts/browser/build-extension';

export default async function globalSetup(): Promise<void> {
  // The tests read English, whatever their machine speaks.
  process.env.LANGUAGE = 'en';
  await buildExtension('chrome', console.log);
  await buildExtension('firefox', console.log);
}
