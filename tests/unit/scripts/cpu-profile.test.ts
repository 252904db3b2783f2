import { describe, expect, it } from 'vitest';
import { type CpuProfile, ownTimeIn } from '../../../scripts/page-bench/cpu-profile';

const ours = 'chrome-extension://abc';
const INTERVAL = 200;

/** A profile of samples, each of somebody and for so many microseconds. */
function profileOf(...samples: ['page' | 'ours' | 'called' | 'idle', number][]): CpuProfile {
  const ids = { page: 1, ours: 2, called: 3, idle: 4 };
  const frame = (url: string) => ({ callFrame: { url } });
  return {
    startTime: 0,
    nodes: [
      { id: 1, ...frame('http://127.0.0.1/thread.html') },
      { id: 2, ...frame(`${ours}/page.js`), children: [3] },
      // A function of the browser that ours calls.
      { id: 3, ...frame('') },
      { id: 4, ...frame('') },
    ],
    samples: samples.map(([who]) => ids[who]),
    timeDeltas: [0, ...samples.map(([, time]) => time)],
  };
}

describe('our time in a profile', () => {
  it('is what our functions take and what they call', () => {
    const profile = profileOf(['page', 900], ['ours', 200], ['called', 300], ['idle', 5_000]);
    expect(ownTimeIn(profile, ours, INTERVAL).total).toBe(0.5);
  });

  it('is cut into slices where others have their turn', () => {
    const profile = profileOf(['ours', 200], ['page', 500], ['ours', 200], ['ours', 100]);
    expect(ownTimeIn(profile, ours, INTERVAL).longestSlice).toBeCloseTo(0.3);
  });

  it('goes on after a moment of the browser’s own', () => {
    const profile = profileOf(['ours', 200], ['idle', 100], ['ours', 200]);
    expect(ownTimeIn(profile, ours, INTERVAL).longestSlice).toBeCloseTo(0.4);
  });

  it('tells a wait for a processor from work', () => {
    const profile = profileOf(['ours', 200], ['ours', 9_000], ['called', 200]);
    expect(ownTimeIn(profile, ours, INTERVAL)).toEqual({
      total: 9.4,
      longestSlice: 9.4,
      longestSliceRunning: 0.8,
    });
  });

  it('is nothing in a page without us', () => {
    expect(ownTimeIn(profileOf(['page', 900]), ours, INTERVAL)).toEqual({
      total: 0,
      longestSlice: 0,
      longestSliceRunning: 0,
    });
  });
});
