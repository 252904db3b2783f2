/** Whatever stands in a text, every surface shows it as a text. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages, setLanguage } from '../../../shared/i18n';
import { onOneLine } from '../../../shared/one-line';
import { isWebAddress, longestNote } from '../../../shared/saved-list';
import { injections } from '../injections';
import { seed, times, tried } from '../tried';
import { askingSurfaces } from './asking-surfaces';
import { addresses, skeleton } from './shown';
import { surfaces as silentSurfaces } from './surfaces';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
  var trap: () => void;
}

const surfaces = { ...silentSurfaces, ...askingSurfaces };

/** What a text is compared with: words, and where it is an address, an address. */
const harmless = {
  words: 'Tea cures gout',
  address: 'https://example.org/tea',
  // Longer than a note may be, which is said.
  long: 'Tea cures gout. '.repeat(500),
};

function kindOf(text: string): keyof typeof harmless {
  if (isWebAddress(text)) return 'address';
  return text.length > longestNote ? 'long' : 'words';
}

/** Links to other pages of the extension. */
const ownPages: ReadonlySet<string> = new Set(['/packs.html']);

/** Every so many of them are tried in the short form, others with each seed. */
const step = times(1) === 1 ? 12 : 1;
const chosen = injections.filter((_, at) => at % step === seed() % step);

let trapped = 0;

beforeAll(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  globalThis.trap = () => {
    trapped += 1;
  };
});
afterAll(() => setLanguage('en'));

/** Ends when all answers that were on their way are there: none of them waits for anything else. */
function answered(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Draws it, looks at it, takes it away. */
async function look<T>(shown: React.ReactNode, at: (place: HTMLElement) => T): Promise<T> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => {
    root.render(shown);
    await answered();
  });
  // What the answers brought may have asked in turn.
  await act(answered);
  try {
    return at(place);
  } finally {
    await act(() => root.unmount());
    place.remove();
  }
}

const requests = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('evil.example'));

describe.each(Object.keys(surfaces))('%s', (name) => {
  const surface = surfaces[name] ?? (() => null);

  test.each(languages)('shows texts as texts (%s)', async (language) => {
    setLanguage(language);
    const madeOf = (text: string) => look(surface(text), (place) => skeleton(place, text));
    const wanted = {
      words: await madeOf(harmless.words),
      address: await madeOf(harmless.address),
      long: await madeOf(harmless.long),
    };
    const wrong: string[] = [];
    for (const text of chosen) {
      await look(surface(text), (place) => {
        const isSame = skeleton(place, text) === wanted[kindOf(text)];
        const isShown = onOneLine(place.textContent ?? '').includes(onOneLine(text));
        const unsafe = addresses(place).filter(
          (address) => !isWebAddress(address) && !ownPages.has(address),
        );
        if (isSame && isShown && unsafe.length === 0) return;
        wrong.push(`${isSame} ${isShown} ${unsafe} ${JSON.stringify(text).slice(0, 120)}`);
      });
    }
    expect(wrong).toEqual([]);
    expect(trapped).toBe(0);
    expect(requests()).toEqual([]);
  });

  test('is counted', (context) => tried(context, chosen.length * languages.length));
});
