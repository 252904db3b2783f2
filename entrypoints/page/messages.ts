/** The page's end of the protocol. It asks none of the questions that are asked once more by themselves. */
import { messenger } from '../../shared/messenger';
import type { Protocol } from '../../shared/protocol';

export const { sendMessage, onMessage } = messenger<Protocol>([]);
