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

/** @param origin - what the addresses of our scripts begin with */
export function ownTimeIn(profile: CpuProfile, origin: string): OwnTime {
  const own = nodesOf(profile, origin);
  const { samples = [], timeDeltas = [] } = profile;
  let total = 0;
  let slice = 0;
  let longest = 0;
  let others = 0;
  samples.forEach((id, at) => {
    // A sample stands for the time until the next one.
    const time = timeDeltas[at + 1] ?? 0;
    if (own.has(id)) {
      total += time;
      slice = others > SAME_SLICE ? time : slice + time;
      others = 0;
      longest = Math.max(longest, slice);
    } else {
      others += time;
    }
  });
  return { total: total / 1000, longestSlice: longest / 1000 };
}
