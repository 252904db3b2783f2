/** A saved index or model with any byte changed, or cut off anywhere, is refused or is what it was. */
import { describe, expect, test } from 'vitest';
import { openModel, saveModel } from '../../../matcher/learned/model-file';
import { loadIndex } from '../../../matcher/load';
import { buildPack } from '../../../matcher/pack/build-pack';
import { openPack, savePack } from '../../../matcher/pack/pack-file';
import { chanceFrom } from '../../../scripts/trust/chance';
import { packClaim } from '../../fixtures/pack';
import { indexBytes, model } from '../../unit/matcher/built';
import { seed, times, tried } from '../tried';

const claims = Array.from({ length: 300 }, (_, at) =>
  packClaim({ id: `claim-${at}`, statement: `Herb number ${at} cures ailment ${at % 97}` }),
);

const files = [
  {
    name: 'the project’s index',
    bytes: new Uint8Array(indexBytes),
    open: (bytes: Uint8Array<ArrayBuffer>): unknown => loadIndex(bytes.buffer),
  },
  {
    name: 'the index of a pack',
    bytes: savePack(buildPack(claims)),
    open: (bytes: Uint8Array<ArrayBuffer>): unknown => openPack(bytes),
  },
  {
    name: 'the model',
    bytes: saveModel(model),
    open: (bytes: Uint8Array<ArrayBuffer>): unknown => openModel(bytes.buffer),
  },
];

/** What opens, or null where it is refused. */
function opened(open: (bytes: Uint8Array<ArrayBuffer>) => unknown, bytes: Uint8Array): unknown {
  try {
    return open(new Uint8Array(bytes));
  } catch (error) {
    if (error instanceof Error && /Error$/.test(error.name) && error.name !== 'TypeError')
      return null;
    throw error;
  }
}

describe.each(files)('$name', ({ bytes, open }) => {
  test('with bits turned', (context) => {
    const chance = chanceFrom(seed());
    const whole = opened(open, bytes);
    const runs = times(100);
    for (let run = 0; run < runs; run += 1) {
      const at = chance.below(bytes.length);
      const damaged = new Uint8Array(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 + chance.below(255));
      const found = opened(open, damaged);
      if (found !== null) expect(found, `byte ${at}`).toEqual(whole);
    }
    tried(context, runs);
  });

  test('cut off', (context) => {
    const chance = chanceFrom(seed());
    const runs = times(40);
    for (let run = 0; run < runs; run += 1) {
      const length = chance.below(bytes.length);
      expect(opened(open, bytes.slice(0, length)), `${length} bytes`).toBeNull();
    }
    tried(context, runs);
  });
});
