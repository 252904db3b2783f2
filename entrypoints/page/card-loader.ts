/** Has the card's script put beside the page's, once there is a mark to open it for. */
import type { CardController } from '../../shared/card-bridge';
import { sendMessage } from './messages';

let loading: Promise<CardController> | undefined;

/** The card, fetched on the first call. After a failure the next call tries again. */
export function loadCard(): Promise<CardController> {
  loading ??= inject().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function inject(): Promise<CardController> {
  await sendMessage('injectCard', undefined);
  const card = globalThis.footnoteCard;
  if (!card) throw new Error('No card started.');
  return card;
}

/** Forgets the card, e.g. because the page is left. */
export function removeCard(): void {
  globalThis.footnoteCard?.remove();
  globalThis.footnoteCard = undefined;
  loading = undefined;
}
