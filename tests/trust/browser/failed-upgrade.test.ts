/** An upgrade of the database that fails changes nothing, and the next version can try again. */
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { FootnoteDb } from '../../../claims-db/db';
import { times, tried } from '../tried';

const name = 'footnote-upgrade-test';
const entry = {
  claim: 'a',
  words: 'words',
  title: '',
  url: '',
  savedAt: '2026-11-28T00:00:00.000Z',
  note: 'mine',
};

/** A version to come whose upgrade fails behind so many changed entries. */
class FailingDb extends FootnoteDb {
  constructor(after: number) {
    super(name);
    this.version(9).upgrade(async (change) => {
      let changed = 0;
      await change
        .table('saved')
        .toCollection()
        .modify((saved: { note: string }) => {
          saved.note = 'lost';
          if (++changed > after) throw new Error('The upgrade fails.');
        });
    });
  }
}

test('the list is as it was', async (context) => {
  const runs = Math.min(times(3), 20);
  for (let run = 0; run < runs; run += 1) {
    await Dexie.delete(name);
    const db = new FootnoteDb(name);
    await db.saved.bulkAdd(Array.from({ length: 20 }, () => ({ ...entry })));
    const before = await db.saved.toArray();
    db.close();

    const failing = new FailingDb(run);
    await expect(failing.open()).rejects.toThrow();
    failing.close();

    const again = new FootnoteDb(name);
    expect(await again.saved.toArray()).toEqual(before);
    again.close();
  }
  await Dexie.delete(name);
  tried(context, runs);
});
