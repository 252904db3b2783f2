/** Part 10: no request leaves the device, whatever is done, but the one that the reader asks for. */
import { falseClaim } from '../../tests/e2e/sentences';
import { Session } from '../../tests/e2e/session';
import { packClaim, packFile } from '../../tests/fixtures/pack';
import { hoverMark } from '../browser/page-card';
import { pressToAllow } from './marks-work';
import type { Part, Row, TrustOptions } from './part';
import type { EngineName } from './trial-browser';

/** Where a subscription is asked for; no such host exists, and the recorder lets nothing through. */
const address = 'https://packs.example/folk.json';

type Flow = (session: Session) => Promise<unknown>;

const ownPages = [
  'popup.html',
  'list.html',
  'claims.html',
  'options.html',
  'packs.html',
  'welcome.html',
];

/** Everything that a reader can do without asking for a request, by its name. */
const flows: Readonly<Record<string, Flow>> = {
  'a page is read and its card opened': async (session) => {
    const { page } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
    await hoverMark(session.footnote, page, 0);
    await page.close();
  },
  'all own pages are opened': async ({ footnote }) => {
    for (const path of ownPages) await (await footnote.openExtensionPage(path)).close();
  },
  'a claim is saved, noted, taken off': async ({ footnote }) => {
    const saved = {
      claim: 'lupus-no-cure',
      words: '',
      title: 'https://leak.example/',
      url: 'https://leak.example/',
    };
    const id = await footnote.send<number>('saveClaim', saved);
    await footnote.send('noteSaved', { id, note: 'https://leak.example/' });
    await (await footnote.openExtensionPage('list.html')).close();
    await footnote.send('removeSaved', id);
  },
  'the language changes': async ({ footnote }) => {
    for (const language of ['de', 'es', 'en']) await footnote.send('changeSettings', { language });
    await (await footnote.openExtensionPage('options.html')).close();
  },
  'a pack is imported from a file': async ({ footnote }) => {
    const page = await footnote.openExtensionPage('packs.html');
    const input = await page.waitForSelector('input[type="file"]');
    await input?.evaluate(
      (element, text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'folk.json', { type: 'application/json' }));
        (element as HTMLInputElement).files = transfer.files;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      packFile([packClaim({ sources: [{ title: 'x', url: 'https://leak.example/' }] })]),
    );
    await page.waitForSelector('[data-focus]');
    await page.close();
  },
  'text is looked up': ({ footnote }) =>
    footnote.send('checkText', `${falseClaim} https://leak.example/`),
  'a wording is tried': ({ footnote }) =>
    footnote.send('tryWording', {
      statement: 'Tea cures gout',
      phrasings: [],
      sentence: 'Tea cures gout.',
    }),
};

/** Puts a subscription into the database as the packs page does, without its first request. */
function subscribe({ footnote }: Session): Promise<void> {
  return footnote.evaluateInExtension(
    (url) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('footnote');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('packs', 'readwrite');
          change.objectStore('packs').put({
            id: 'subscribed',
            head: { id: 'subscribed', title: 'Subscribed' },
            source: { kind: 'address', url, daily: false, askedAt: '2020-01-01T00:00:00.000Z' },
            enabled: true,
            edition: { generation: 'none', claims: 0, importedAt: '2020-01-01T00:00:00.000Z' },
          });
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          change.onabort = () => reject(change.error);
        };
      }),
    address,
  );
}

/** Gives the host's permission, as the reader does when they subscribe. */
async function allowHost({ footnote }: Session): Promise<void> {
  await footnote.answerPermissionRequests(address);
  const page = await footnote.openExtensionPage('list.html');
  await pressToAllow(page, [new URL('/*', address).href]);
  await page.close();
}

/** Without the host's permission nothing is asked for; with it that one address, once. */
async function subscription(session: Session): Promise<string[]> {
  const { footnote, network } = session;
  const losses: string[] = [];
  await subscribe(session);
  await footnote.send('askForPack', 'subscribed');
  losses.push(...network.attempts.map((attempt) => `without permission: ${attempt}`));
  network.forget();
  await allowHost(session);
  await footnote.send('askForPack', 'subscribed');
  const asked = [...network.attempts];
  if (asked.length !== 1 || !asked[0]?.includes('packs.example'))
    losses.push(`a subscription asked for ${JSON.stringify(asked)}`);
  network.forget();
  return losses;
}

async function networkIn(engine: EngineName, rounds: number): Promise<Row> {
  const session = await Session.start(engine);
  const losses: string[] = [];
  try {
    await session.allowLocalPages();
    for (let round = 1; round <= rounds; round += 1) {
      for (const [name, flow] of Object.entries(flows)) {
        await flow(session);
        losses.push(...session.network.attempts.map((attempt) => `${name}: ${attempt}`));
        session.network.forget();
      }
    }
    losses.push(...(await subscription(session)));
    const tries = rounds * Object.keys(flows).length + 2;
    return { what: `requests that nobody asked for (${engine})`, tries, losses };
  } finally {
    await session.close();
  }
}

export const networkPart: Part = {
  name: 'network',
  isLong: true,
  what: 'requests to the network',
  async run({ short }: TrustOptions) {
    if (short) return [await networkIn('chromium', 1)];
    return [await networkIn('chromium', 5), await networkIn('firefox', 3)];
  },
};
