/** The parts of `npm run test:trust`, in the order in which they run. */
import { damagePart } from './damage-part';
import { earlierPart } from './earlier-part';
import { edgePart } from './edge-part';
import { killFirefoxPart, killPart } from './kill/part';
import { memoryPart } from './memory-part';
import { networkPart } from './network-part';
import type { Part } from './part';
import { quotaPart } from './quota-part';
import { stopsPart } from './stops-part';
import { strangerPart } from './stranger-part';
import { vitestPart } from './vitest-part';
import { windowsPart } from './windows-part';

export const parts: readonly Part[] = [
  killPart,
  killFirefoxPart,
  earlierPart,
  windowsPart,
  vitestPart,
  edgePart,
  damagePart,
  quotaPart,
  networkPart,
  strangerPart,
  stopsPart,
  memoryPart,
];
