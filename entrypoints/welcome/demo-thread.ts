/** The welcome page's own thread. Made-up posts by made-up people; some of it is wrong on purpose. */

export interface DemoPost {
  author: string;
  text: string;
}

/** A wrong claim, its correction, a question, and what somebody went through. */
export const demoThread: readonly DemoPost[] = [
  {
    author: 'MarshWalker',
    text: 'Good news: the FDA has approved low dose naltrexone for autoimmune diseases, so your doctor can prescribe it.',
  },
  {
    author: 'DrywallDan',
    text: 'Sorry, that is not right. LDN is not FDA approved for lupus. The low dose comes from a compounding pharmacy.',
  },
  {
    author: 'sunporch',
    text: 'Thank you both. One more thing: is lupus contagious? My daughter-in-law asked me not to kiss the baby.',
  },
  {
    author: 'teacup_storm',
    text: 'I can only speak for myself. I started LDN last autumn, and it took away my fibromyalgia pain.',
  },
];
