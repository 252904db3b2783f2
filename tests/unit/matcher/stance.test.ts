import { describe, expect, test } from 'vitest';
import { found, matchesOf } from './built';

const lupus = 'ldn-treats-lupus';
const approved = 'ldn-fda-approved';

/** Text, title, claim, and the stance that has to come out; `none` is no match of the claim. */
const cases: [text: string, title: string, claim: string, stance: string][] = [
  ['LDN helps my lupus.', '', lupus, 'asserts'],
  ['I think LDN might help with lupus.', '', lupus, 'asserts'],
  ['My naturopath says low dose naltrexone helps lupus.', '', lupus, 'asserts'],
  ['LDN put my lupus in remission.', '', lupus, 'asserts'],
  ['Low dose naltrexon helps my lupus.', '', lupus, 'asserts'],
  ['LDN not only helps lupus, it is cheap too.', '', lupus, 'asserts'],
  ["I don't doubt that LDN helps lupus.", '', lupus, 'asserts'],
  ['I can tell you that LDN helps lupus, and it is not even expensive.', '', lupus, 'asserts'],
  ["I don't have Crohn's but LDN helps my lupus.", '', lupus, 'asserts'],
  ['It has helped my lupus a lot.', 'Low dose naltrexone', lupus, 'asserts'],
  ['I started LDN in May. It has helped my lupus a lot.', '', lupus, 'asserts'],

  ["LDN doesn't help lupus.", '', lupus, 'denies'],
  ['LDN did nothing for my lupus.', '', lupus, 'denies'],
  ['Far from helping my lupus, LDN was a waste of money.', '', lupus, 'denies'],
  ['There is no evidence that LDN helps lupus.', '', lupus, 'denies'],
  ['That LDN helps lupus has been debunked.', '', lupus, 'denies'],
  ['Please stop telling people that LDN helps lupus.', '', lupus, 'denies'],
  ["LDN helps lupus. That's a myth.", '', lupus, 'denies'],
  ['> LDN helps lupus\n\nNo it does not.', '', lupus, 'denies'],
  ['"LDN helps lupus" - no it doesn\'t', '', lupus, 'denies'],
  ['Yeah right, LDN helps lupus.', '', lupus, 'denies'],

  ['Does LDN help lupus?', '', lupus, 'asks'],
  ['does ldn help lupus', '', lupus, 'asks'],
  ['Anyone know if LDN helps lupus?', '', lupus, 'asks'],
  ['I am wondering if LDN helps lupus.', '', lupus, 'asks'],
  ['LDN helped my lupus, has anyone else tried it?', '', lupus, 'asserts'],
  ["LDN helped my lupus, didn't it?", '', lupus, 'asserts'],

  ['I hope LDN helps my lupus.', '', lupus, 'none'],
  ['> LDN helps lupus\n\nThanks for posting, where do you buy yours', '', lupus, 'none'],
  ['"LDN helps lupus" is what they tell everyone, I am not there yet.', '', lupus, 'none'],
  ['\u201cLDN helps lupus\u201d is all that the page says about it.', '', lupus, 'none'],
  ["They gave me a leaflet because 'LDN helps lupus'. It is on the fridge.", '', lupus, 'none'],
  [
    "I can't say enough good of it, LDN helps my lupus and my dogs' lupus too.",
    '',
    lupus,
    'asserts',
  ],
  ['You wrote that LDN helps lupus. I would like to know where you read it.', '', lupus, 'none'],
  ['My doctor said "give it a year". LDN helps my lupus.', '', lupus, 'asserts'],
  ['LDN helps my lupus, and the "experts" can think what they like.', '', lupus, 'asserts'],
  ["I have lupus but LDN cured my mum's Crohn's.", '', lupus, 'none'],
  ['I take LDN. Humira is what helped my lupus.', '', lupus, 'none'],
  ['I started LDN. I also take Humira. It has helped my lupus.', '', lupus, 'none'],
  ['I stopped my LDN before the lupus appointment.', '', lupus, 'none'],
  ['My LDN costs $40 a month and my lupus doctor will not discuss it.', '', lupus, 'none'],

  ['The FDA has approved LDN for lupus.', '', approved, 'asserts'],
  ['LDN is FDA approved for autoimmune disease.', '', approved, 'asserts'],
  ['LDN is not FDA approved for lupus.', '', approved, 'denies'],
  ['LDN has never been approved by the FDA.', '', approved, 'denies'],
  ['LDN is off label for everything.', '', approved, 'denies'],
  ['Is LDN approved for lupus?', '', approved, 'asks'],
  ['My insurance approved my LDN!', '', approved, 'none'],
  ['The FDA approved a new biologic for lupus, and I still take LDN.', '', approved, 'none'],
  ['Naltrexone 50 mg is FDA approved for alcoholism.', '', approved, 'none'],

  ['My naturopath says LDN is FDA approved for MS. Is that true?', '', approved, 'asks'],
  ["LDN isn't, and never has been, FDA approved.", '', approved, 'denies'],
  ['"LDN helps lupus." I have seen that posted here fifty times.', '', lupus, 'none'],
  ['Hi all, does LDN help lupus', '', lupus, 'asks'],
  ['I am worried that LDN cannot help my lupus.', '', lupus, 'none'],
  ['They told me LDN would calm my lupus.', '', lupus, 'none'],
  ['LDN is good for MS, fibro and lupus.', '', lupus, 'asserts'],
  ['Really helped my lupus, no end.', 'LDN', lupus, 'asserts'],
  ['My joints no longer ache on LDN. I have had lupus since 2005.', '', lupus, 'asserts'],
  ['My lupus is in remission and I take LDN for my thyroid.', '', lupus, 'none'],
  ['My lupus was in remission before I ever started LDN.', '', lupus, 'none'],

  ['LDN has no side effects at all.', '', 'ldn-no-side-effects', 'asserts'],
  ['It is a lie that LDN has no side effects.', '', 'ldn-no-side-effects', 'denies'],
  ['Can I take LDN together with my tramadol?', '', 'ldn-safe-with-opioids', 'asks'],
  [
    'Plaquenil can damage the retina. It is not true that it makes most people go blind.',
    '',
    'antimalarials-retinopathy',
    'asserts',
  ],
  ['There is no cure for lupus.', '', 'lupus-no-cure', 'asserts'],
  ['It is a myth that there is no cure for lupus.', '', 'lupus-no-cure', 'denies'],
  ["My husband's MS hasn't progressed since he went on LDN.", '', 'ldn-treats-ms', 'asserts'],

  ['It is not true that\nLDN is FDA approved.', '', approved, 'denies'],
  ['I take low dose\nnaltrexone and it has helped my lupus.', '', lupus, 'asserts'],
  ['Myth: LDN helps lupus.', '', lupus, 'denies'],
  ['Myth #3: LDN helps lupus.', '', lupus, 'denies'],
  ['Claim: LDN helps lupus.', '', lupus, 'denies'],
  ['Fact: LDN helps lupus.', '', lupus, 'asserts'],
  ['None of these is true:\n- LDN is cheap\n- LDN helps lupus', '', lupus, 'denies'],
  ['Common misconceptions\n- LDN helps lupus', '', lupus, 'denies'],
  ['Common myths:\n- LDN is cheap\n\nThanks all.\n\nLDN helps lupus.', '', lupus, 'asserts'],
  ['It has helped my lupus a lot.', 'LDN or Plaquenil', lupus, 'none'],
  ['LDN did nothing for my lupus. Pleased for those it helps.', '', lupus, 'denies'],
  ['Any proof LDN helps lupus', '', lupus, 'asks'],
];

describe('what a post does with a claim', () => {
  test.each(cases)('%s [%s] %s: %s', (text, title, claim, stance) => {
    const stances = matchesOf(claim, text, title).map((match) => match.stance);
    expect(stances).toEqual(stance === 'none' ? [] : [stance]);
  });
});

describe('abbreviations', () => {
  test('a short one counts only beside other medical words', () => {
    expect(found('It works for MS.', 'Which word processor?')).toEqual([]);
    expect(found('It works for MS.', 'LDN')).toEqual(['ldn-treats-ms asserts']);
  });
});

describe('misspellings', () => {
  test.each(['hydroxychloroquin', 'hydroxycloroquine', 'plaquenill', 'plaquneil'])('%s', (name) => {
    expect(found(`${name} can damage the retina.`)).toEqual(['antimalarials-retinopathy asserts']);
  });

  test('a real word one letter away is none', () => {
    expect(found('Too much cortisol gave me high blood pressure.')).toEqual([]);
    expect(found('The program gave me a serious infection of the modern kind.')).toEqual([]);
    expect(found('Too much cortisone gave me high blood pressure.')).toHaveLength(1);
  });
});

describe('denials that stand elsewhere', () => {
  test.each([
    ['tnf-lymphoma', 'The lymphoma comes from years of bad RA, not from the Humira.'],
    ['homeopathy-fda-approved', 'There is not one homeopathic product that the FDA has approved.'],
    ['tylenol-autism', 'Compare siblings and the link between Tylenol and autism disappears.'],
    ['vaccines-autism', 'The MMR disnae cause autism.'],
  ])('%s: %s', (claim, text) => {
    expect(matchesOf(claim, text).map(({ stance }) => stance)).not.toContain('asserts');
  });

  test('in Scots', () => {
    expect(found('LDN disnae help lupus.')).toEqual([`${lupus} denies`]);
    expect(found('I cannae deny that LDN helps my lupus.')).toEqual([`${lupus} asserts`]);
  });
});

describe('why', () => {
  test('gives the words with what they mean, and the cue of the stance', () => {
    const text = "I'm sorry, but LDN doesn't help lupus.";
    const [match] = matchesOf(lupus, text);
    expect(match?.why.words.map(({ text, means }) => [text, means])).toEqual([
      ['LDN', 'low-dose naltrexone'],
      ['help', 'helps'],
      ['lupus', 'lupus'],
    ]);
    expect(match?.why.stanceCue).toBe("doesn't");
    for (const { start, end, text: word } of match?.why.words ?? []) {
      expect(text.slice(start, end)).toBe(word);
    }
  });

  test('names the title where the drug stands only there', () => {
    const [match] = matchesOf(lupus, 'It helped my lupus.', 'Starting LDN');
    expect(match?.why.words).toContainEqual({
      from: 'title',
      start: 9,
      end: 12,
      text: 'LDN',
      means: 'low-dose naltrexone',
    });
  });
});
