/** The ways in which every surface is looked at. */
import type { Language } from '../../shared/i18n';
import type { Theme } from '../browser/studio';

export interface Look {
  name: string;
  theme: Theme;
  language: Language;
  /** Of the window, in CSS pixels; a popup is 400 at most. */
  width: number;
  /** How much larger everything is drawn. */
  zoom: number;
}

const usual = { theme: 'light', language: 'en', width: 1000, zoom: 1 } as const;

export const looks: readonly Look[] = [
  { ...usual, name: 'light' },
  { ...usual, name: 'dark', theme: 'dark' },
  { ...usual, name: 'narrow', width: 320 },
  // A window of 1000 pixels at 200 % has room for 500, as browsers count.
  { ...usual, name: 'large', width: 500, zoom: 2 },
  { ...usual, name: 'German', language: 'de' },
  { ...usual, name: 'Spanish', language: 'es' },
];
