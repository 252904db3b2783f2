/** Pages that work against the extension: they go on working, and so does it, or it leaves quietly. */
import { clickInCard, hoverMark, openCardHost, readCard } from '../../scripts/browser/page-card';
import { readHighlights, scrollToMark } from '../../scripts/browser/page-highlights';
import { expect, test } from './fixtures';
import { falseClaim, trueClaim } from './sentences';
import { untilMarked } from './waiting';

/** Of `window`; it is in no standard. */
declare function find(words: string): boolean;

const withScript = (script: string) =>
  `<p>${falseClaim}</p><div style="height: 50vh"></div><script>${script}</script>`;

test('a page that overrides what all scripts rely on', async ({ session }) => {
  const url = session.servePage(
    withScript(`for (const proto of [Array.prototype, Map.prototype, Set.prototype, Node.prototype, Element.prototype, Range.prototype, Promise.prototype, String.prototype]) {
      for (const name of Object.getOwnPropertyNames(proto)) {
        if (name === 'constructor') continue;
        const { value, configurable } = Object.getOwnPropertyDescriptor(proto, name);
        if (typeof value === 'function' && configurable && name !== 'then')
          Object.defineProperty(proto, name, { value() { throw new Error('overridden'); }, configurable: true, writable: true });
      }
    }`),
  );
  const { tabId } = await session.footnote.openPage(url);
  const { marks } = await session.footnote.pageReport(tabId);
  expect(marks.map(({ claim }) => claim)).toEqual(['ldn-fda-approved']);
});

test('a page that takes the card away gets no error, and the next card opens', async ({
  session,
}) => {
  const { page } = await session.openChecked(session.servePage(withScript('')));
  await hoverMark(session.footnote, page, 0);
  await page.$eval(openCardHost, (host) => host.remove());
  await page.mouse.move(900, 700);
  const card = await hoverMark(session.footnote, page, 0);
  expect(card.claims).toEqual(['ldn-fda-approved']);
});

test('events that a page makes up open and press nothing', async ({ session }) => {
  const { page } = await session.openChecked(session.servePage(withScript('')));
  const { x, y } = await scrollToMark(page, 0);
  await page.evaluate(
    (at) => {
      const target = document.elementFromPoint(at.x, at.y);
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
        const init = { bubbles: true, composed: true, clientX: at.x, clientY: at.y };
        target?.dispatchEvent(new PointerEvent(type, init));
      }
    },
    { x, y },
  );
  // Longer than a pointer has to rest; counted in frames, so that a slow machine is no excuse.
  await page.evaluate(async () => {
    const start = performance.now();
    while (performance.now() - start < 700) await new Promise(requestAnimationFrame);
  });
  expect(await page.$(openCardHost)).toBeNull();
});

test('a page that clears every highlight keeps its peace', async ({ session }) => {
  const { page, tabId } = await session.openChecked(session.servePage(withScript('')));
  await page.evaluate(() => CSS.highlights.clear());
  await page.evaluate((sentence) => {
    document.body.insertAdjacentHTML('beforeend', `<article>${sentence}</article>`);
  }, trueClaim);
  const { marks } = await session.footnote.pageReport(tabId);
  expect(marks.map(({ claim }) => claim)).toContain('ldn-fda-approved');
});

test('something of the page over the card does not cover it', async ({ session }) => {
  const body = `${withScript('')}<div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: rgb(0 0 0 / 50%)"></div>`;
  const { page } = await session.openChecked(session.servePage(body));
  const { x, y } = await scrollToMark(page, 0);
  await page.mouse.click(x, y);
  await readCard(session.footnote, page);
  await clickInCard(session.footnote, page, 'Close this card');
  await page.waitForSelector(openCardHost, { hidden: true });
});

test('a million nodes that keep coming: the page stays usable and is marked', async ({
  session,
}) => {
  const script = `let left = 200; const more = () => {
    const part = document.createElement('div');
    part.innerHTML = '<i>some <b>words</b></i> '.repeat(1000);
    document.querySelector('#heap').append(part);
    left -= 1;
    if (left > 0) requestAnimationFrame(more); else window.isDone = true;
  }; more();`;
  const { page } = await session.footnote.openPage(
    session.servePage(`<p>${falseClaim}</p><div id="heap"></div><script>${script}</script>`),
  );
  await page.bringToFront();
  await untilMarked(page, 'approved low dose naltrexone');
  await page.waitForFunction(() => Reflect.get(window, 'isDone') === true);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(400_000);
  const highlights = await readHighlights(page);
  expect(Object.values(highlights).flat()).toHaveLength(1);
});

test('a page learns where the marks are from the registry, and nothing of the claims', async ({
  session,
}) => {
  const { page } = await session.openChecked(session.servePage(withScript('')));
  await hoverMark(session.footnote, page, 0);
  expect(Object.keys(await readHighlights(page))).toEqual(['footnote-strong']);
  const seen = await page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(window).filter((name) => /footnote/i.test(name)),
    attributes: [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    ),
    events: document.documentElement.outerHTML.match(/footnote|ldn-/gi),
  }));
  expect(seen.globals).toEqual([]);
  expect(seen.events).toBeNull();
  expect(seen.attributes.filter((attribute) => /claim|footnote/i.test(attribute))).toEqual([]);
});

test('a page sees where an open card is, not what it says', async ({ session }) => {
  const { page } = await session.openChecked(session.servePage(withScript('')));
  await page.evaluate(() => {
    const seen: unknown[] = [];
    Reflect.set(window, 'seen', seen);
    // Of every event: which elements it went through.
    for (const type of ['pointermove', 'pointerdown', 'click', 'focusin', 'keydown', 'copy'])
      addEventListener(type, (event) => seen.push(event.composedPath().map(String)), true);
    for (const type of PerformanceObserver.supportedEntryTypes)
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          for (const node of [Reflect.get(entry, 'element'), Reflect.get(entry, 'target')])
            if (node instanceof Element) seen.push([String(node), node.getRootNode() === document]);
      }).observe({ type, buffered: true });
  });
  const card = await hoverMark(session.footnote, page, 0);
  expect(card.text).toContain('Contradicted');
  const box = await page.$eval(openCardHost, (host) => host.getBoundingClientRect().toJSON());
  const at = { x: box.x + 40, y: box.y + 90 };
  await page.mouse.move(at.x, at.y);
  const told = await page.evaluate(
    ({ x, y, host }) => {
      const roots = (nodes: (Node | null | undefined)[]) =>
        nodes.map((node) => !node || node.getRootNode() === document);
      const selection = getSelection();
      document.execCommand('selectAll');
      const selected = String(selection);
      selection?.removeAllRanges();
      selection?.selectAllChildren(document.documentElement);
      return {
        texts: [
          document.documentElement.outerHTML,
          document.documentElement.innerText,
          selected,
          String(selection),
          getComputedStyle(document.body, '::highlight(footnote-strong)').cssText,
          JSON.stringify(Reflect.get(window, 'seen')),
        ],
        isOutside: roots([
          ...document.elementsFromPoint(x, y),
          document.caretPositionFromPoint?.(x, y)?.offsetNode,
          document.activeElement,
          selection?.anchorNode,
          ...document.getAnimations().map(({ effect }) => Reflect.get(effect ?? {}, 'target')),
        ]),
        shadow: document.querySelector(host)?.shadowRoot ?? null,
        frames: window.length,
      };
    },
    { ...at, host: openCardHost },
  );
  for (const text of told.texts)
    expect(text).not.toMatch(/Contradicted|official|Footnote|fn-claim|ldn-fda/);
  expect(told.isOutside).not.toContain(false);
  expect(told).toMatchObject({ shadow: null, frames: 0 });
});

/** Both are holes of the browsers, which SECURITY.md tells of. When one is closed it can say less. */
test('browsers let a page search an open card, and select it where the reader clicked in it', async ({
  session,
  engine,
}) => {
  const { page } = await session.openChecked(session.servePage(withScript('')));
  await hoverMark(session.footnote, page, 0);
  const finds = (words: string) => page.evaluate((wanted) => find(wanted), words);
  expect(await finds('The official record says otherwise')).toBe(true);
  expect(await finds('The official record says nothing')).toBe(false);
  const box = await page.$eval(openCardHost, (host) => host.getBoundingClientRect().toJSON());
  await page.mouse.click(box.x + 40, box.y + 90);
  const selected = await page.evaluate(() => {
    document.execCommand('selectAll');
    return String(getSelection());
  });
  expect(selected.includes('Contradicted')).toBe(engine === 'chromium');
});
