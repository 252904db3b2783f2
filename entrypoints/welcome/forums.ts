/**
 * Well-known health forums, for the switches of the welcome page. Each address was seen
 * before it was listed; a forum whose address is in doubt is left out.
 */

export interface Forum {
  name: string;
  /** The permission that its switch asks for: one host, as the popup's switch does. */
  pattern: string;
  /** What is talked about there. */
  about: string;
}

export interface ForumGroup {
  condition: string;
  forums: readonly Forum[];
}

/** The forums by condition. */
export const forumGroups: readonly ForumGroup[] = [
  {
    condition: 'Many conditions',
    forums: [
      {
        name: 'HealthUnlocked',
        pattern: 'https://healthunlocked.com/*',
        about: 'communities of patient groups, such as lupus, thyroid and arthritis',
      },
      {
        name: 'Inspire',
        pattern: 'https://www.inspire.com/*',
        about: 'support groups for long-term and rare diseases',
      },
      {
        name: 'Patient',
        pattern: 'https://community.patient.info/*',
        about: 'forums about conditions and medicines',
      },
      {
        name: 'Reddit',
        pattern: 'https://www.reddit.com/*',
        about: 'all of Reddit, not only its health forums',
      },
    ],
  },
  {
    condition: 'Cancer',
    forums: [
      {
        name: 'Cancer Survivors Network',
        pattern: 'https://csn.cancer.org/*',
        about: 'all kinds of cancer; by the American Cancer Society',
      },
      {
        name: 'Breastcancer.org Community',
        pattern: 'https://community.breastcancer.org/*',
        about: 'breast cancer',
      },
      {
        name: 'BCNA Online Network',
        pattern: 'https://onlinenetwork.bcna.org.au/*',
        about: 'breast cancer; by Breast Cancer Network Australia',
      },
    ],
  },
  {
    condition: 'Diabetes',
    forums: [
      {
        name: 'Diabetes.co.uk',
        pattern: 'https://www.diabetes.co.uk/*',
        about: 'diabetes of every type, and diet',
      },
    ],
  },
  {
    condition: 'ME/CFS and long COVID',
    forums: [
      {
        name: 'Phoenix Rising',
        pattern: 'https://forums.phoenixrising.me/*',
        about: 'ME/CFS, fibromyalgia and long COVID',
      },
      {
        name: 'Science for ME',
        pattern: 'https://www.s4me.info/*',
        about: 'research and treatments of ME/CFS',
      },
    ],
  },
];
