import { describe, expect, test } from 'vitest';
import { OneAtATime, type Told } from '../../../components/one-at-a-time';

/** Questions that were asked, each answered when the test wants it. */
function asked() {
  const waiting: { question: string; answer(): Promise<void>; fail(): Promise<void> }[] = [];
  const told: Told<string, string>[] = [];
  const one = new OneAtATime<string, string>(
    (question) =>
      new Promise((resolve, reject) => {
        const settled = () => new Promise<void>((done) => setImmediate(done));
        waiting.push({
          question,
          answer: () => {
            resolve(`answer to ${question}`);
            return settled();
          },
          fail: () => {
            reject(new Error(`no ${question}`));
            return settled();
          },
        });
      }),
    (outcome) => told.push(outcome),
  );
  return { one, waiting, told, questions: () => waiting.map(({ question }) => question) };
}

describe('of questions that come faster than answers', () => {
  test('one is asked at a time, then the newest; only its answer is told', async () => {
    const { one, waiting, told, questions } = asked();
    for (const question of ['l', 'lu', 'lup', 'lupus']) one.put(question);
    expect(questions()).toEqual(['l']);
    await waiting[0]?.answer();
    expect(told).toEqual([]);
    expect(questions()).toEqual(['l', 'lupus']);
    await waiting[1]?.answer();
    expect(told).toEqual([{ question: 'lupus', answer: 'answer to lupus' }]);
    one.put('lupus f');
    await waiting[2]?.answer();
    expect(told.map(({ question }) => question)).toEqual(['lupus', 'lupus f']);
  });

  test('one that fails is told if it is the newest, and the next is asked', async () => {
    const { one, waiting, told } = asked();
    one.put('a');
    one.put('b');
    await waiting[0]?.fail();
    expect(told).toEqual([]);
    await waiting[1]?.fail();
    expect(told).toMatchObject([{ question: 'b', error: new Error('no b') }]);
    one.put('c');
    await waiting[2]?.answer();
    expect(told[1]).toEqual({ question: 'c', answer: 'answer to c' });
  });

  test('nothing is told once nothing is wanted, until something is wanted again', async () => {
    const { one, waiting, told, questions } = asked();
    one.put('a');
    one.drop();
    await waiting[0]?.answer();
    expect(told).toEqual([]);
    one.put('b');
    expect(questions()).toEqual(['a', 'b']);
    one.drop();
    one.put('b');
    await waiting[1]?.answer();
    await waiting[2]?.answer();
    expect(told).toEqual([{ question: 'b', answer: 'answer to b' }]);
  });
});
