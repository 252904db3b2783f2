/** What the extension's own pages and its menu say beside the card's words, in every language. */
import enBackup from './en/backup.json' with { type: 'json' };
import enClaims from './en/claims.json' with { type: 'json' };
import enList from './en/list.json' with { type: 'json' };
import enMenu from './en/menu.json' with { type: 'json' };
import enOptions from './en/options.json' with { type: 'json' };
import enPacks from './en/packs.json' with { type: 'json' };
import enPopup from './en/popup.json' with { type: 'json' };
import enWelcome from './en/welcome.json' with { type: 'json' };
import deBackup from './de/backup.json' with { type: 'json' };
import deClaims from './de/claims.json' with { type: 'json' };
import deList from './de/list.json' with { type: 'json' };
import deMenu from './de/menu.json' with { type: 'json' };
import deOptions from './de/options.json' with { type: 'json' };
import dePacks from './de/packs.json' with { type: 'json' };
import dePopup from './de/popup.json' with { type: 'json' };
import deWelcome from './de/welcome.json' with { type: 'json' };
import esBackup from './es/backup.json' with { type: 'json' };
import esClaims from './es/claims.json' with { type: 'json' };
import esList from './es/list.json' with { type: 'json' };
import esMenu from './es/menu.json' with { type: 'json' };
import esOptions from './es/options.json' with { type: 'json' };
import esPacks from './es/packs.json' with { type: 'json' };
import esPopup from './es/popup.json' with { type: 'json' };
import esWelcome from './es/welcome.json' with { type: 'json' };

export const pageMessages = {
  en: {
    backup: enBackup,
    claims: enClaims,
    list: enList,
    menu: enMenu,
    options: enOptions,
    packs: enPacks,
    popup: enPopup,
    welcome: enWelcome,
  },
  de: {
    backup: deBackup,
    claims: deClaims,
    list: deList,
    menu: deMenu,
    options: deOptions,
    packs: dePacks,
    popup: dePopup,
    welcome: deWelcome,
  },
  es: {
    backup: esBackup,
    claims: esClaims,
    list: esList,
    menu: esMenu,
    options: esOptions,
    packs: esPacks,
    popup: esPopup,
    welcome: esWelcome,
  },
};
