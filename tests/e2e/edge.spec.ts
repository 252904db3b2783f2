/** What the background answers to whom: content scripts are let ask for little. */
import { expect, test } from './fixtures';
import { falseClaim } from './sentences';

/** Sends a message from the isolated world of a page, as a content script that was broken into could. */
async function askFromPage(
  session: { footnote: { evaluateInExtension: EvaluateInExtension } },
  tabId: number,
  message: { type: string; data?: unknown },
): Promise<{ ok: boolean; err?: string } | null> {
  return await session.footnote.evaluateInExtension(
    async ({ tab, sent }) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [sent],
        func: (question) => chrome.runtime.sendMessage(question),
      });
      return answer?.result ?? null;
    },
    { tab: tabId, sent: message },
  );
}

type EvaluateInExtension = <P, T>(
  run: (parameter: P) => T | Promise<T>,
  parameter: P,
) => Promise<T>;

interface Answer {
  ok: boolean;
  err?: string;
}

/** The calls that the functions above make in the extension's page. */
declare const chrome: {
  scripting: {
    executeScript<A>(injection: {
      target: { tabId: number };
      args: [A];
      func: (argument: A) => Promise<Answer>;
    }): Promise<{ result?: Answer }[]>;
  };
  runtime: { sendMessage(message: unknown): Promise<Answer> };
};

const ownOnly = [
  { type: 'listSaved' },
  { type: 'clearSaved' },
  { type: 'changeSettings', data: {} },
  { type: 'setPaused', data: { paused: true, until: null } },
  { type: 'tabReport', data: 1 },
  { type: 'checkOnce', data: 1 },
  { type: 'replaceSaved', data: [] },
  { type: 'mergeSaved', data: [] },
  { type: 'noteSaved', data: { id: 1, note: '' } },
];

test('a page’s script may not ask for what is the reader’s', async ({ session }) => {
  const { tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  for (const message of ownOnly) {
    const answer = await askFromPage(session, tabId, message);
    expect(answer, message.type).toMatchObject({ ok: false });
    expect(answer?.err, message.type).toContain('own pages');
  }
});

test('messages of another form are refused, and what stands is left as it is', async ({
  session,
}) => {
  const { tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  const wrong = [
    { type: 'checkBlocks', data: { title: 1, blocks: [] } },
    { type: 'checkBlocks', data: { title: '', blocks: [{ id: 0, text: 'x'.repeat(300_000) }] } },
    { type: 'checkBlocks', data: null },
    { type: 'getClaims', data: 'ldn-fda-approved' },
    { type: 'saveClaim', data: { claim: '', words: '', title: '', url: '' } },
    { type: 'saveClaim', data: { claim: 'a', words: '', title: '', url: '', note: 'more' } },
    { type: 'removeSaved', data: '1' },
    { type: 'hideMark', data: { claim: 'a', where: { words: 'b' } } },
  ];
  for (const message of wrong) {
    const answer = await askFromPage(session, tabId, message);
    expect(answer, JSON.stringify(message).slice(0, 80)).toMatchObject({ ok: false });
    expect(answer?.err).toContain('Not of the form');
  }
  expect(await session.savedEntries()).toEqual([]);
});
