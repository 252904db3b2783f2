/**
 * Who may ask the background for what. Content scripts run in the process of a web page, which may
 * be broken into; so they are let ask only for what a page needs, and in the right form. All that
 * changes settings or reads the reader's list is for the extension's own pages.
 */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Received } from '../../shared/messenger';
import { longestId } from '../../shared/own-data-schema';
import { type LookUpWish, mostOfPack, type PackPageWish } from '../../shared/look-up';
import type { CheckRequest, Wording } from '../../shared/protocol';

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

/** Messages of the extension's own pages. */
export const TabIdSchema = v.pipe(v.number(), v.integer());
export const TextSchema = v.string();
export const PackIdSchema = text(longestId);
export const PackSwitchSchema = v.strictObject({ id: PackIdSchema, enabled: v.boolean() });
export const DailySchema = v.strictObject({ id: PackIdSchema, daily: v.boolean() });
export const PauseSchema = v.strictObject({
  paused: v.boolean(),
  until: v.nullable(v.pipe(v.number(), v.finite())),
});
export const LookUpSchema: v.GenericSchema<LookUpWish> = v.strictObject({
  query: v.string(),
  from: v.optional(PackIdSchema),
});
export const PackPageSchema: v.GenericSchema<PackPageWish> = v.strictObject({
  id: PackIdSchema,
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostOfPack)),
});
export const WordingSchema: v.GenericSchema<Wording> = v.strictObject({
  statement: v.string(),
  phrasings: v.array(v.string()),
  sentence: v.string(),
});

export const ClaimIdsSchema = v.pipe(v.array(text(longestId)), v.maxLength(most.ids));

/** Whether a message comes from one of the extension's own pages and not from a content script. */
function isOwnPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
}

/** @throws where the data of a message has another form */
function ofForm<D>(schema: v.GenericSchema<unknown, D>, data: unknown): D {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const place = v.getDotPath(result.issues[0]) ?? 'all of it';
  throw new Error(`Not of the form of this message: ${place}`);
}

/** A handler for the extension's own pages; it rejects for everyone else, and another form. */
export function own<D, R>(
  schema: v.GenericSchema<unknown, D>,
  handler: (received: Received<D>) => R | Promise<R>,
): (received: Received<unknown>) => Promise<R> {
  return async ({ data, sender }) => {
    if (!isOwnPage(sender)) throw new Error('Only Footnote’s own pages may ask for this.');
    return await handler({ data: ofForm(schema, data), sender });
  };
}

/** A handler for pages, too; it rejects for a message that has another form. */
export function checked<D, R>(
  schema: v.GenericSchema<unknown, D>,
  handler: (received: Received<D>) => R | Promise<R>,
): (received: Received<unknown>) => Promise<R> {
  return async ({ data, sender }) => {
    if (sender.id !== browser.runtime.id) throw new Error('Footnote answers itself only.');
    return await handler({ data: ofForm(schema, data), sender });
  };
}
