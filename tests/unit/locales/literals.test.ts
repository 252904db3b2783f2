/**
 * Words for the reader that stand in the code instead of the message files. The linter finds those
 * between tags; this finds those in attributes and in strings.
 */
import { expect, test } from 'vitest';
import { codeOf } from './code-files';

const attribute =
  /\s(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt|label|legend|action)="([^"]*\p{L}[^"]*)"/gu;
/** A string that begins like a sentence and has more than one word. */
const sentence = /(['`])(\p{Lu}[^'`\n]*\p{L} [^'`\n]+)\1/gu;
const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** Neither is for the reader: both go to the console. */
const forTheConsole = /(?:console\.\w+|new \w*(?:Error|Replaced))\(\s*(?:'[^'\n]*'|`[^`]*`)/g;

/** The words that a file's code says by itself. */
function wordsIn(code: string): string[] {
  const own = code.replace(comment, '').replace(forTheConsole, '');
  return [
    ...[...own.matchAll(attribute)].map(([, words = '']) => words),
    ...[...own.matchAll(sentence)].map(([, , words = '']) => words),
  ].filter((words) => words !== 'https://');
}

/** Code whose words are not for translation. */
const leftOut = [
  // What others of our scripts are told.
  /^entrypoints\/(?:background|page)\//,
  // Posts: like all forum text, in English.
  /^entrypoints\/welcome\/demo-thread\.ts$/,
  // Names.
  /^entrypoints\/welcome\/forums\.ts$/,
];

test('no words stand in the code of what the reader sees', () => {
  const files = ['components', 'entrypoints']
    .flatMap(codeOf)
    .filter(([path]) => !leftOut.some((pattern) => pattern.test(path)));
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap(([path, code]) => wordsIn(code).map((words) => `${path}: ${words}`));
  expect(found).toEqual([]);
});

test.each([
  ['<input placeholder="Words" />', ['Words']],
  ["<p>{done ? 'All is saved.' : ''}</p>", ['All is saved.']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  ['const label = `Read about: ${name}`;', ['Read about: ${name}']],
  ['<input placeholder="https://" />', []],
  ["console.error('Footnote: that did not work.', error);", []],
  ["throw new Error('There is no list.');", []],
  ['/** Says "All is well" and goes on. */', []],
  ['<a className="Two words" href={x}>', []],
])('in %s they are %j', (code, words) => {
  expect(wordsIn(code)).toEqual(words);
});
