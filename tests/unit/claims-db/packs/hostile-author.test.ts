/** What the author of a pack could try so that its claims pass for those of others, or do harm. */
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../claims-db/packs/clean-text';
import { hasOwnName } from '../../../../claims-db/packs/own-name';
import { openPackText, type ReadPack, readSteps } from '../../../../claims-db/packs/read-pack';
import { originOf, PackError, partsOfId, shownClaim } from '../../../../shared/pack';
import { claimReview, packClaim, packFile } from '../../../fixtures/pack';
import { processorTime } from '../../processor-time';

function read(text: string): ReadPack {
  const steps = readSteps(openPackText(text, 'a file.json'), new Set(['lupus-no-cure']));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The fault of the pack's head, or of its second claim. */
function faultOf(text: string): [string, string] | null {
  try {
    const [fault] = read(text).faults;
    return fault ? [fault.field, fault.fault] : null;
  } catch (error) {
    if (!(error instanceof PackError) || error.trouble.code !== 'bad-head') throw error;
    return [error.trouble.field, error.trouble.fault];
  }
}

const withClaim = (changes: object) => packFile([packClaim(), packClaim({ id: 'b', ...changes })]);

describe('the project’s name', () => {
  const names = [
    'Footnote',
    'FOOTNOTE’S OWN CLAIMS',
    'Foot-note editors',
    'F o o t n o t e',
    'Foot\u200Dnote',
    'Fооtnоtе',
    'Fσοτηοτε',
    'ＦＯＯＴＮＯＴＥ',
    '𝐅𝐨𝐨𝐭𝐧𝐨𝐭𝐞',
    'Ⓕⓞⓞⓣⓝⓞⓣⓔ',
    'F00tn0te',
    'Fóòtñötè',
    'ꓝ Footnote, verified',
  ];
  test.each(names)('%s is no name for others', (title) => {
    expect(faultOf(packFile([packClaim()], { title }))).toEqual(['title', 'reserved-name']);
    expect(faultOf(packFile([packClaim()], { publisher: title }))?.[0]).toBe('publisher');
    expect(faultOf(withClaim({ ratedBy: title }))).toEqual(['ratedBy', 'reserved-name']);
    expect(faultOf(withClaim({ rating: title }))).toEqual(['rating', 'reserved-name']);
  });

  test.each(['Folk remedies', 'Notes on feet', 'Fußnoten', 'Ποδολογία', 'Подножие'])(
    '%s is one',
    (title) => expect(hasOwnName(title)).toBe(false),
  );

  test('is found in a file’s name, too', () => {
    expect(() => openPackText(JSON.stringify({ claims: [packClaim()] }), 'Footnote.json')).toThrow(
      PackError,
    );
  });
});

describe('a name', () => {
  test.each(['\u3164', '\u2800\u2800', '\u115F\u1160', '\u200D\u200C', '\uFE0F', ' \u00AD '])(
    'of nothing that is drawn is empty (%j)',
    (title) => {
      expect(faultOf(packFile([packClaim()], { title }))).toEqual(['title', 'empty']);
      expect(faultOf(withClaim({ statement: title }))).toEqual(['statement', 'empty']);
    },
  );

  test('does not end the quotation marks that it stands between', () => {
    const title = 'X”. The claims were reviewed. See also “Y';
    const { head } = openPackText(packFile([packClaim()], { title }), 'x');
    const origin = originOf({ head, source: { kind: 'file', name: 'x' } });
    expect(origin.title).toBe("X'. The claims were reviewed. See also 'Y");
    const shown = shownClaim(packClaim({ rating: 'True” by the WHO. “' }), origin);
    expect(shown.rating).toBe("True' by the WHO. '");
  });

  test('of a file has no turned letters', () => {
    const text = JSON.stringify({ claims: [packClaim()] });
    expect(openPackText(text, 'lupus\u202Egnp.json').head.title).toBe('lupusgnp.json');
  });
});

describe('ids', () => {
  test.each(['Lupus-no-cure', 'lupus-no-curе', '../lupus-no-cure', '/lupus-no-cure', 'footnote/x'])(
    'that look like one of the project’s (%s) stay within the pack',
    (id) => {
      const origin = { id: 'folk', title: 'Folk', own: false };
      const [claim] = read(packFile([packClaim({ id })])).claims;
      const shown = shownClaim(claim ?? packClaim(), origin);
      expect(partsOfId(shown.id)).toEqual({ pack: 'folk', claim: id });
      expect(shown.pack).toEqual(origin);
    },
  );

  test('of related claims do not lead out of the pack', () => {
    const claim = packClaim({ related: ['lupus-no-cure', 'footnote/lupus-no-cure'] });
    const { related } = shownClaim(claim, { id: 'folk', title: 'Folk', own: false });
    expect(related.every((id) => partsOfId(id)?.pack === 'folk')).toBe(true);
  });
});

describe('texts', () => {
  test('of reviews have nothing unseen, however it is written', () => {
    const statement = 'Tea&#x202E; cures&#8203; gout&#xD800; &#x3164;';
    const [claim] = read(JSON.stringify(claimReview({ claimReviewed: statement }))).claims;
    expect(claim?.statement).toBe('Tea cures gout');
  });

  test('of reviews have no markup, however it is written', () => {
    const review = claimReview({ reviewBody: '&lt;img src=x onerror=alert(1)&gt;' });
    expect(() => read(JSON.stringify(review))).toThrow(/markup/);
  });

  test('have no pile of marks that would cover what stands over them', () => {
    const piled = `Z${'\u0351'.repeat(50)}a${'\u0323\u0489'.repeat(30)}`;
    expect(cleanText(piled)).toMatch(/^Z\p{M}{4}\p{L}\p{M}{4}$/u);
  });

  test('keep what languages and emoji are written with', () => {
    for (const text of ['שָׁלוֹם', 'क्‍ष', 'می‌خواهم', '👩‍⚕️', 'tiếng Việt', 'عَرَبِيّ'])
      expect(cleanText(text)).toBe(text.normalize('NFC'));
  });

  test('of blanks cost no more than their length', () => {
    // A minute, where a text’s length counts twice; a whole file of them would take half an hour.
    const detail = `<${' '.repeat(3_900)}`;
    const claims = Array.from({ length: 1_000 }, (_, at) => packClaim({ id: `a${at}`, detail }));
    const file = packFile(claims);
    expect(processorTime(() => expect(read(file).faults).toEqual([]))).toBeLessThan(5_000);
  });
});

describe('an address of a source', () => {
  test.each([
    ['https://www.fda.gov@evil.example/', 'not-https'],
    ['https://www.fda.gov:443@evil.example/', 'not-https'],
    ['https://www.fda.gov%2F@evil.example/', 'not-https'],
  ])('%s is none', (url, fault) => {
    expect(faultOf(withClaim({ sources: [{ title: 'A', url }] }))).toEqual([
      'sources.0.url',
      fault,
    ]);
  });

  test.each([
    ['https://www.fdа.gov/', 'https://www.xn--fd-8kc.gov/'],
    ['https://ｆｄａ．ｇｏｖ/', 'https://fda.gov/'],
    ['https://@evil.example/', 'https://evil.example/'],
    ['https://fda.gov\\@evil.example/', 'https://fda.gov/@evil.example/'],
    ['https:///evil.example', 'https://evil.example/'],
    ['https://evil.exa\nmple/\ta', 'https://evil.example/a'],
    ['https://0x7f.1/', 'https://127.0.0.1/'],
    ['HTTPS://EVIL.example', 'https://evil.example/'],
    ['https://example.org/a b"<>', 'https://example.org/a%20b%22%3C%3E'],
  ])('%s is kept as a browser reads it', (url, href) => {
    const { claims } = read(packFile([packClaim({ sources: [{ title: 'A', url }] })]));
    expect(claims[0]?.sources[0]?.url).toBe(href);
  });
});
