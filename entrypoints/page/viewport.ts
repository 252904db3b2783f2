/** Which parts of the page the reader sees now, so that they are read before the rest. */
import { scopeOf } from './watch-changes';

/** Where the window is looked at, as shares of its height. */
const heights = [0.1, 0.3, 0.5, 0.7, 0.9];

/** The texts in the middle of the window; none where the window shows the page's beginning anyway. */
export function placesInView(): Element[] {
  if (scrollY < innerHeight) return [];
  const places = new Set<Element>();
  for (const share of heights) {
    const element = document.elementFromPoint(innerWidth / 2, innerHeight * share);
    const scope = element && scopeOf(element);
    if (scope && scope !== document.body && scope !== document.documentElement) places.add(scope);
  }
  return [...places].filter(
    (place) => ![...places].some((other) => other !== place && other.contains(place)),
  );
}
