/** A disk without room for a pack. Chromium does not hold extensions to a limit that is set for a test. */
import { randomBytes } from 'node:crypto';
import { packClaim, packFile } from '../fixtures/pack';
import { test } from './fixtures';
import { chooseFile, press, previewOf, untilSaid, withOnePack } from './packs-page';

test.skip(({ engine }) => engine !== 'firefox', 'Only Firefox can be given a small disk.');

/** In kilobytes: room for the project's own claims, and not for the pack below. */
const storageLimit = 12_000;

test('a full disk: said, and all is as before', async ({ startSession }) => {
  const own = await startSession({ storageLimit });
  const { page, unchanged } = await withOnePack(own);
  const large = Array.from({ length: 6_000 }, (_, at) =>
    packClaim({ id: `claim-${at}`, detail: randomBytes(1_400).toString('base64') }),
  );
  await chooseFile(page, packFile(large));
  await previewOf(page);
  await press(page, 'Import');
  await untilSaid(page, 'There is not enough room on this device. Nothing was changed.');
  await unchanged();
});
