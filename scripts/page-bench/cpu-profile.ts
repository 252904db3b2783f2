/** What of a CPU profile of Chromium belongs to the extension's scripts. Pure. */

/** The parts of the protocol's Profiler.Profile that are read. Times are in microseconds. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

export interface OwnTime {
  /** All time with one of our functions on the stack, in milliseconds. */
  total: number;
  /** The longest stretch without anybody else in between, in milliseconds. */
  longestSlice: number;
  /**
   * The same without the time in which the page's thread did not run: other processes had the
   * processors. The profiler looks only while it runs, so that such a time shows as a long sample.
   */
  longestSliceRunning: number;
}

/** Samples that follow each other within this time belong to one stretch, in microseconds. */
const SAME_SLICE = 400;

/** The ids of the nodes that have a function of `origin` on their stack. */
function nodesOf(profile: CpuProfile, origin: string): Set<number> {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const mark = (id: number) => {
    if (own.has(id)) return;
    own.add(id);
    byId.get(id)?.children?.forEach(mark);
  };
  for (const { id, callFrame } of profile.nodes) if (callFrame.url.startsWith(origin)) mark(id);
  return own;
}

/** A sample may stand for so many times the interval before the thread is taken to have waited. */
const MOST_INTERVALS = 2;

/**
 * @param origin - what the addresses of our scripts begin with
 * @param interval - how often the profiler looked, in microseconds
 */
export function ownTimeIn(profile: CpuProfile, origin: string, interval: number): OwnTime {
  const own = nodesOf(profile, origin);
  const { samples = [], timeDeltas = [] } = profile;
  let total = 0;
  let slice = { time: 0, running: 0 };
  const longest = { time: 0, running: 0 };
  let others = 0;
  samples.forEach((id, at) => {
    // A sample stands for the time until the next one.
    const time = timeDeltas[at + 1] ?? 0;
    if (!own.has(id)) {
      others += time;
      return;
    }
    total += time;
    if (others > SAME_SLICE) slice = { time: 0, running: 0 };
    others = 0;
    slice.time += time;
    slice.running += Math.min(time, MOST_INTERVALS * interval);
    longest.time = Math.max(longest.time, slice.time);
    longest.running = Math.max(longest.running, slice.running);
  });
  return {
    total: total / 1000,
    longestSlice: longest.time / 1000,
    longestSliceRunning: longest.running / 1000,
  };
}
