import { describe, expect, test } from 'vitest';
import { cardMessages } from '../../../locales/card-messages';
import { pageMessages } from '../../../locales/page-messages';
import { languages } from '../../../shared/i18n';
import { codeOf } from './code-files';
import { areasOf, baseOf, englishKey, messages } from './messages';

const { en } = messages;

/** The plural forms that a language has, by base key. */
function pluralsOf(texts: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const key of texts.keys()) {
    const base = baseOf(key);
    if (base === key) continue;
    found.set(base, (found.get(base) ?? new Set()).add(key.slice(base.length + 1)));
  }
  return found;
}

/** Placeholders with their formats, and tags, in the order of the alphabet. */
function slotsOf(text: string): string[] {
  return (text.match(/\{\{[^}]*\}\}|<\/?\w+\/?>/g) ?? []).sort();
}

/** Texts that are the same in English, with the reason. */
const sameInEnglish = new Map([
  ['manifest.name', 'the name'],
  ['wording.topic.lupus', 'the same word'],
  ['claim.reply.formats.markdown', 'a name'],
  ['claim.reply.formats.bbcode', 'a name'],
  ['card.label', 'the name and what follows it'],
  ['card.claimLabel', 'an order of sentences'],
  ['list.summary.evidence', 'an order of sentences'],
  ['claims.coverage.entry', 'a claim and what is said of it'],
  ['options.language.names.en', 'each language is called by its own name'],
  ['options.language.names.de', 'each language is called by its own name'],
  ['options.language.names.es', 'each language is called by its own name'],
  ['options.card.normal', 'the same word'],
  ['options.card.percent', 'a number'],
  ['options.marked.weight.normal', 'the same word'],
  ['packs.form.fault', 'a field and what is said of it'],
  ['packs.import.percent', 'a number'],
  ['popup.pause', 'the same word in German'],
  ['welcome.forums.condition.diabetes', 'the same word'],
]);

describe.each(languages)('the messages in %s', (language) => {
  const texts = messages[language];

  test('are all said by the card, the pages or the browser', () => {
    const said = { ...cardMessages[language], ...pageMessages[language] };
    expect([...Object.keys(said), 'manifest'].sort()).toEqual(areasOf(language).sort());
  });

  test('have the keys of the English ones', () => {
    const bases = (of: ReadonlyMap<string, string>) => [...new Set([...of.keys()].map(baseOf))];
    expect(bases(texts).sort()).toEqual(bases(en).sort());
  });

  test('have exactly the plural forms of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const plurals = pluralsOf(texts);
    expect([...plurals.keys()].sort()).toEqual([...pluralsOf(en).keys()].sort());
    for (const [base, forms] of plurals) {
      expect([...forms].sort(), base).toEqual([...pluralCategories].sort());
    }
  });

  test('have the placeholders and tags of the English ones', () => {
    for (const [key, text] of texts) {
      expect(slotsOf(text), key).toEqual(slotsOf(en.get(englishKey(key)) ?? ''));
    }
  });

  test('are not empty, and have no blanks around them', () => {
    for (const [key, text] of texts) {
      expect(text, key).not.toBe('');
      expect(text, key).toBe(text.trim());
    }
  });

  test('have the quotation marks of the language', () => {
    const foreign = { en: /["'„«»]/, de: /["'”«»]/, es: /["'„“”]/ }[language];
    const untagged = (text: string) => text.replaceAll('“<words/>”', '');
    for (const [key, text] of texts) expect(untagged(text), key).not.toMatch(foreign);
  });
});

test.each(['de', 'es'] as const)('what is said in %s differs from the English', (language) => {
  const same = [...messages[language]].filter(([key, text]) => text === en.get(key));
  expect(same.map(([key]) => key).filter((key) => !sameInEnglish.has(key))).toEqual([]);
});

test('every text that may be the same in English is so somewhere', () => {
  const isSame = (key: string) =>
    [messages.de, messages.es].some((texts) => texts.get(key) === en.get(key));
  expect([...sameInEnglish.keys()].filter((key) => !isSame(key))).toEqual([]);
});

/** Strings and templates of the code; what is filled into a template stands for any one name. */
function usedKeys(): RegExp[] {
  const files = ['components', 'entrypoints', 'shared', 'claims-db'].flatMap(codeOf);
  return files.flatMap(([, code]) => {
    const literals = code.match(/'[a-z][\w-]*(?:\.[\w-]+)+'|`[a-z]\w*\.[\w.${}-]+`/g) ?? [];
    return literals.map((literal) => {
      const pattern = literal.slice(1, -1).replaceAll('.', '\\.');
      return new RegExp(`^${pattern.replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`);
    });
  });
}

test('every message is used', () => {
  const used = usedKeys();
  const keys = [...new Set([...en.keys()].map(baseOf))];
  // The build hands these to the browser, each by its name.
  const own = keys.filter((key) => !key.startsWith('manifest.'));
  expect(own.filter((key) => !used.some((pattern) => pattern.test(key)))).toEqual([]);
});
