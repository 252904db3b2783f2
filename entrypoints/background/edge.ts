/**
 * Who may ask the background for what. Content scripts run in the process of a web page, which may
 * be broken into; so they are let ask only for what a page needs, and in the right form. All that
 * changes settings or reads the reader's list is for the extension's own pages.
 */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Received } from '../../shared/messenger';
import type { CheckRequest } from '../../shared/protocol';

/** Far more than the page's script sends at once. */
const most = { blocks: 500, text: 200_000, context: 2_000, ids: 500 };

const text = (length: number) => v.pipe(v.string(), v.maxLength(length));

export const CheckRequestSchema: v.GenericSchema<CheckRequest> = v.strictObject({
  title: text(most.context),
  blocks: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.number(), v.integer()),
        text: text(most.text),
        answered: v.exactOptional(text(most.context)),
        answer: v.exactOptional(text(most.context)),
      }),
    ),
    v.maxLength(most.blocks),
  ),
});

export const ClaimIdsSchema = v.pipe(v.array(text(100)), v.maxLength(most.ids));

/** Whether a message comes from one of the extension's own pages and not from a content script. */
function isOwnPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
}

/** A handler for the extension's own pages; it rejects for everyone else. */
export function own<D, R>(
  handler: (received: Received<D>) => R | Promise<R>,
): (received: Received<D>) => Promise<R> {
  return async (received) => {
    if (!isOwnPage(received.sender)) throw new Error('Only Footnote’s own pages may ask for this.');
    return await handler(received);
  };
}

/** A handler for pages, too; it rejects for a message that has another form. */
export function checked<D, R>(
  schema: v.GenericSchema<D>,
  handler: (received: Received<D>) => R | Promise<R>,
): (received: Received<D>) => Promise<R> {
  return async ({ data, sender }) => {
    if (sender.id !== browser.runtime.id) throw new Error('Footnote answers itself only.');
    const result = v.safeParse(schema, data);
    if (!result.success)
      throw new Error(
        `Not of the form of this message: ${v.getDotPath(result.issues[0]) ?? 'all of it'}`,
      );
    return await handler({ data: result.output, sender });
  };
}
