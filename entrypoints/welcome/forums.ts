/**
 * Well-known health forums, for the switches of the welcome page. Each address was seen
 * before it was listed; a forum whose address is in doubt is left out.
 */

import type en from '../../locales/en/welcome.json';

type Messages = typeof en.forums;

export interface Forum {
  /** Names the message that says what is talked about there. */
  id: keyof Messages['forum'];
  name: string;
  /** The permission that its switch asks for: one host, as the popup's switch does. */
  pattern: string;
}

export interface ForumGroup {
  condition: keyof Messages['condition'];
  forums: readonly Forum[];
}

/** The forums by condition. */
export const forumGroups: readonly ForumGroup[] = [
  {
    condition: 'many',
    forums: [
      {
        id: 'healthunlocked',
        name: 'HealthUnlocked',
        pattern: 'https://healthunlocked.com/*',
      },
      {
        id: 'inspire',
        name: 'Inspire',
        pattern: 'https://www.inspire.com/*',
      },
      {
        id: 'patient',
        name: 'Patient',
        pattern: 'https://community.patient.info/*',
      },
      {
        id: 'reddit',
        name: 'Reddit',
        pattern: 'https://www.reddit.com/*',
      },
    ],
  },
  {
    condition: 'cancer',
    forums: [
      {
        id: 'cancerSurvivors',
        name: 'Cancer Survivors Network',
        pattern: 'https://csn.cancer.org/*',
      },
      {
        id: 'breastcancerOrg',
        name: 'Breastcancer.org Community',
        pattern: 'https://community.breastcancer.org/*',
      },
      {
        id: 'bcna',
        name: 'BCNA Online Network',
        pattern: 'https://onlinenetwork.bcna.org.au/*',
      },
    ],
  },
  {
    condition: 'diabetes',
    forums: [
      {
        id: 'diabetesUk',
        name: 'Diabetes.co.uk',
        pattern: 'https://www.diabetes.co.uk/*',
      },
    ],
  },
  {
    condition: 'fatigue',
    forums: [
      {
        id: 'phoenixRising',
        name: 'Phoenix Rising',
        pattern: 'https://forums.phoenixrising.me/*',
      },
      {
        id: 'scienceForMe',
        name: 'Science for ME',
        pattern: 'https://www.s4me.info/*',
      },
    ],
  },
];
