// What a saved index costs: run by itself, so that nothing else is counted. Arguments: the file, and
// "pack" or "own". Prints one line of JSON: ms to open it (median of 5), bytes on the heap with its
// array buffers, and the peak of the whole process in bytes.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadIndex } from '../../matcher/load';
import { createMatcher } from '../../matcher/matcher';
import { openPack } from '../../matcher/pack/pack-file';
import { PackIndex } from '../../matcher/pack/pack-index';
import { createRanker } from '../../matcher/pack/rank-pack';
import { Corpus } from './corpus';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

function held(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const [file = '', kind] = process.argv.slice(2);
const read = () => Uint8Array.from(readFileSync(file));
const open = (bytes: Uint8Array<ArrayBuffer>): ((text: string) => unknown) => {
  if (kind === 'own') {
    const matcher = createMatcher(loadIndex(bytes.buffer));
    return (text) => matcher.match({ title: '', text });
  }
  const ranker = createRanker(new PackIndex(openPack(bytes)));
  return (text) => ranker.rank(text, 1);
};

const posts = new Corpus(2).posts(500, []);
open(read())(posts[0] ?? '');
const times = Array.from({ length: 5 }, () => {
  const bytes = read();
  const start = performance.now();
  open(bytes);
  return performance.now() - start;
});
const before = held();
const use = open(read());
for (const post of posts) use(post);
const bytes = held() - before;
use(posts[0] ?? '');
console.log(
  JSON.stringify({
    openMs: times.sort((a, b) => a - b)[2],
    heapBytes: bytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
