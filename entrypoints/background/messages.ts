/** What the background answers: pages first, then the extension's own pages. */
import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { onMessage } from '../../shared/protocol';
import { checkBlocks, checkText, tryWording } from './check';
import {
  checked,
  CheckRequestSchema,
  ClaimIdsSchema,
  DailySchema,
  LookUpSchema,
  own,
  PackIdSchema,
  PackPageSchema,
  PackSwitchSchema,
  PauseSchema,
  TabIdSchema,
  TextSchema,
  WordingSchema,
} from './edge';
import { countTab, tabReport } from './frames';
import { library, libraryHealth } from './library';
import {
  changeSettings,
  clearSaved,
  hideMark,
  listSaved,
  mergeIntoSaved,
  noteSaved,
  removeSaved,
  replaceSaved,
  restoreSaved,
  saveClaim,
  unhideMark,
} from './own-data';
import {
  EntryIdSchema,
  HiddenMarkSchema,
  NoteSchema,
  SavedClaimSchema,
  SavedEntriesSchema,
  SavedEntrySchema,
  SettingsChangeSchema,
} from '../../shared/own-data-schema';
import { lookUp, packClaims } from './look-up';
import { claimsById } from './pack-shelf';
import {
  giveBack,
  listPacks,
  packsChanged,
  removePack,
  rollBackPack,
  setDaily,
  switchPack,
} from './packs';
import { setPaused } from './pause';
import { checkTab, injectCard } from './sites';
import { askForPack } from './subscriptions';

/** The origin of the document that asks; a frame in a sandbox has none, but an address. */
const addressOf = ({ origin, url }: Browser.runtime.MessageSender) =>
  origin === undefined || origin === 'null' ? url : origin;

/** What the scripts in pages may ask for. */
export function listenToPages(): void {
  onMessage(
    'checkBlocks',
    checked(CheckRequestSchema, ({ data, sender }) => checkBlocks(data, addressOf(sender))),
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
    checked(ClaimIdsSchema, ({ data }) => claimsById(data)),
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
    own(TabIdSchema, ({ data }) => tabReport(data)),
  );
  onMessage(
    'listClaims',
    own(v.unknown(), async () => [...(await library()).claims.values()]),
  );
  onMessage(
    'libraryHealth',
    own(v.unknown(), () => libraryHealth()),
  );
  onMessage(
    'checkOnce',
    own(TabIdSchema, ({ data }) => checkTab(data)),
  );
  onMessage(
    'checkText',
    own(TextSchema, ({ data }) => checkText(data)),
  );
  onMessage(
    'lookUp',
    own(LookUpSchema, ({ data }) => lookUp(data)),
  );
  onMessage(
    'packClaims',
    own(PackPageSchema, ({ data }) => packClaims(data)),
  );
  onMessage(
    'listPacks',
    own(v.unknown(), () => listPacks()),
  );
  onMessage(
    'packsChanged',
    own(v.unknown(), () => packsChanged()),
  );
  onMessage(
    'switchPack',
    own(PackSwitchSchema, ({ data }) => switchPack(data)),
  );
  onMessage(
    'setDaily',
    own(DailySchema, ({ data }) => setDaily(data)),
  );
  onMessage(
    'askForPack',
    own(PackIdSchema, ({ data }) => askForPack(data)),
  );
  onMessage(
    'rollBackPack',
    own(PackIdSchema, ({ data }) => rollBackPack(data)),
  );
  onMessage(
    'removePack',
    own(PackIdSchema, ({ data }) => removePack(data)),
  );
  onMessage(
    'giveBackHost',
    own(TextSchema, ({ data }) => giveBack(data)),
  );
  onMessage(
    'tryWording',
    own(WordingSchema, ({ data }) => tryWording(data)),
  );
  onMessage(
    'listSaved',
    own(v.unknown(), () => listSaved()),
  );
  onMessage(
    'restoreSaved',
    own(SavedEntrySchema, ({ data }) => restoreSaved(data)),
  );
  onMessage(
    'noteSaved',
    own(NoteSchema, ({ data }) => noteSaved(data)),
  );
  onMessage(
    'clearSaved',
    own(v.unknown(), () => clearSaved()),
  );
  onMessage(
    'replaceSaved',
    own(SavedEntriesSchema, ({ data }) => replaceSaved(data)),
  );
  onMessage(
    'mergeSaved',
    own(SavedEntriesSchema, ({ data }) => mergeIntoSaved(data)),
  );
  onMessage(
    'changeSettings',
    own(SettingsChangeSchema, ({ data }) => changeSettings(data)),
  );
  onMessage(
    'setPaused',
    own(PauseSchema, ({ data }) => setPaused(data)),
  );
}
