/** What the background answers: pages first, then the extension's own pages. */
import * as v from 'valibot';
import { onMessage, sendMessage } from '../../shared/protocol';
import { readSettings, settings } from '../../shared/settings';
import { siteOf } from '../../shared/site';
import { checkBlocks, checkText } from './check';
import { checked, CheckRequestSchema, ClaimIdsSchema, own } from './edge';
import { countTab, tabReport } from './frames';
import { library, libraryHealth } from './library';
import {
  changeSettings,
  clearSaved,
  hideMark,
  listSaved,
  noteSaved,
  removeSaved,
  replaceSaved,
  saveClaim,
  unhideMark,
} from './own-data';
import { EntryIdSchema, HiddenMarkSchema, SavedClaimSchema } from '../../shared/own-data-schema';
import { checkTab, injectCard, tellPages } from './sites';

/** What the scripts in pages may ask for. */
export function listenToPages(): void {
  onMessage(
    'checkBlocks',
    checked(CheckRequestSchema, ({ data, sender }) =>
      checkBlocks(data, siteOf(sender.origin ?? sender.url)),
    ),
  );
  onMessage(
    'injectCard',
    checked(v.unknown(), async ({ sender }) => {
      if (sender.tab?.id === undefined) throw new Error('Only a page can ask for a card.');
      await injectCard(sender.tab.id, sender.frameId ?? 0);
    }),
  );
  onMessage(
    'marksChanged',
    checked(v.unknown(), async ({ sender }) => {
      if (sender.tab?.id !== undefined) await countTab(sender.tab.id);
    }),
  );
  onMessage(
    'getClaims',
    checked(ClaimIdsSchema, async ({ data }) => {
      const { claims } = await library();
      return data.flatMap((id) => claims.get(id) ?? []);
    }),
  );
  onMessage(
    'saveClaim',
    checked(SavedClaimSchema, ({ data }) => saveClaim(data)),
  );
  onMessage(
    'removeSaved',
    checked(EntryIdSchema, ({ data }) => removeSaved(data)),
  );
  onMessage(
    'hideMark',
    checked(HiddenMarkSchema, ({ data }) => hideMark(data)),
  );
  onMessage(
    'unhideMark',
    checked(HiddenMarkSchema, ({ data }) => unhideMark(data)),
  );
}

/** What popup, list, settings and the other pages of the extension may ask for. */
export function listenToOwnPages(): void {
  onMessage(
    'tabReport',
    own(({ data }) => tabReport(data)),
  );
  onMessage(
    'listClaims',
    own(async () => [...(await library()).claims.values()]),
  );
  onMessage(
    'libraryHealth',
    own(() => libraryHealth()),
  );
  onMessage(
    'checkOnce',
    own(({ data }) => checkTab(data)),
  );
  onMessage(
    'checkText',
    own(({ data }) => checkText(data)),
  );
  onMessage(
    'listSaved',
    own(() => listSaved()),
  );
  onMessage(
    'noteSaved',
    own(({ data }) => noteSaved(data)),
  );
  onMessage(
    'clearSaved',
    own(() => clearSaved()),
  );
  onMessage(
    'replaceSaved',
    own(({ data }) => replaceSaved(data)),
  );
  onMessage(
    'changeSettings',
    own(({ data }) => changeSettings(data)),
  );
  onMessage(
    'setPaused',
    own(async ({ data: { paused, until } }) => {
      await settings.setValue({ ...(await readSettings()), paused, pausedUntil: until });
      // Not waited for: a tab that shows a dialog does not answer until it is closed.
      tellPages((tabId) => sendMessage('pauseChanged', paused || until !== null, { tabId })).catch(
        (error: unknown) => console.error('Footnote: telling the pages failed.', error),
      );
    }),
  );
}
