/**
 * Typed messages between the parts of an extension, over the browser's own promises. A message to a
 * tab that has no script of ours rejects, and leaves no error in the browser's log, which the
 * messaging library that was weighed for this did (it left `runtime.lastError` unread).
 */
import { type Browser, browser } from 'wxt/browser';

/** Message names with the function each stands for. */
type ProtocolMap = { [type: string]: (data: never) => unknown };

type DataOf<F> = F extends (data: infer D) => unknown ? D : undefined;
type ReplyOf<F> = F extends (...parameters: never[]) => infer R ? Awaited<R> : never;

/** What a handler gets. */
export interface Received<D> {
  data: D;
  sender: Browser.runtime.MessageSender;
}

/** A page of a tab; `frameId` 0 is its outermost document. */
export interface PageAddress {
  tabId: number;
  /** All frames that have our script, where it is left out. Whoever answers first is heard. */
  frameId?: number;
}

/** A result of `undefined` does not survive the way, so `ok` says that there is one. */
type Reply = { ok: true; res?: unknown } | { ok: false; err: string };
type Handler = (received: Received<unknown>) => unknown;

function isMessage(message: unknown): message is { type: string; data: unknown } {
  return typeof message === 'object' && message !== null && 'type' in message;
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}

async function answer(handler: Handler, received: Received<unknown>): Promise<Reply> {
  try {
    return { ok: true, res: await handler(received) };
  } catch (error) {
    return { ok: false, err: error instanceof Error ? error.message : String(error) };
  }
}

function send(message: object, to: number | PageAddress | undefined): Promise<unknown> {
  if (to === undefined) return browser.runtime.sendMessage(message);
  const { tabId, frameId } = typeof to === 'number' ? { tabId: to, frameId: 0 } : to;
  return browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
}

/**
 * Makes the two functions that a part needs to speak one protocol.
 * @param questions - messages to the background that change nothing, or nothing the second time: one that
 * the browser stopped while it answered is asked once more
 */
export function messenger<P extends { [K in keyof P]: ProtocolMap[string] }>(
  questions: readonly (keyof P)[],
) {
  const handlers = new Map<string, Handler>();

  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (reply: Reply) => void,
  ): boolean => {
    const handler = isMessage(message) ? handlers.get(message.type) : undefined;
    if (!handler || !isMessage(message)) return false;
    void answer(handler, { data: message.data, sender }).then(respond);
    return true;
  };

  return {
    /**
     * Sends to the background and the extension's pages or, with a tab's id, to the outermost
     * document of that tab, or to the frames that the address names.
     * @throws Error with the handler's message, or where nobody answers
     */
    async sendMessage<K extends keyof P & string>(
      type: K,
      data: DataOf<P[K]>,
      to?: number | PageAddress,
    ): Promise<ReplyOf<P[K]>> {
      const message = { type, data };
      const isQuestion = to === undefined && questions.includes(type);
      const first = send(message, to);
      let reply: unknown = await (isQuestion ? first.catch(() => undefined) : first);
      if (isQuestion && !isReply(reply)) reply = await send(message, to);
      if (!isReply(reply)) throw new Error(`Nobody answered "${type}".`);
      if (!reply.ok) throw new Error(reply.err);
      return reply.res as ReplyOf<P[K]>;
    },

    /** Answers messages of one type until the returned function is called. */
    onMessage<K extends keyof P & string>(
      type: K,
      handler: (received: Received<DataOf<P[K]>>) => ReplyOf<P[K]> | Promise<ReplyOf<P[K]>>,
    ): () => void {
      if (handlers.size === 0) browser.runtime.onMessage.addListener(listener);
      handlers.set(type, handler as Handler);
      return () => {
        handlers.delete(type);
        if (handlers.size === 0) browser.runtime.onMessage.removeListener(listener);
      };
    },
  };
}
