/**
 * The page's end of the protocol. The card is asked for once more where the background was stopped
 * meanwhile: a second one changes nothing, and without it the marks would have no look and no card. So
 * is the badge.
 */
import { messenger } from '../../shared/messenger';
import type { Protocol } from '../../shared/protocol';

export const { sendMessage, onMessage } = messenger<Protocol>(['injectCard', 'marksChanged']);
