/**
 * The one element that Footnote adds to a page: a popover in the top layer with a closed shadow
 * root. Page styles do not reach in, and its own do not leak out.
 */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { KnownClaim } from '../../shared/pack';
import type { CardLook } from '../../shared/card-bridge';
import { type PageMark, sendMessage } from '../../shared/protocol';
import claimStyle from '../../components/claim-card.css?inline';
import tokens from '../../components/tokens.css?inline';
import { Card } from './Card';
import type { CardEvents, CardRequest } from './card-request';
import style from './card.css?inline';

/** Between the words and the card, and between the card and the window's edge, in CSS pixels. */
const distance = 8;
const margin = 8;

/** With less room than this beside the words, the card stands at the foot of the window instead. */
const leastRoom = 240;

const keyEvents = ['keydown', 'keypress', 'keyup'] as const;

export class CardHost {
  private readonly host = document.createElement('div');
  /** Made when a card may be asked for: it is half of what the script costs. */
  private root: ReturnType<typeof createRoot> | undefined;
  private readonly mount = document.createElement('div');
  private events: CardEvents | undefined;
  private stopPlacing: () => void = () => undefined;
  private focusBefore: Element | null = null;
  /** What was asked for, and what of it is on the screen; the claims take a moment. */
  private request: CardRequest | undefined;
  private shown: CardRequest | undefined;
  /** Claims that were fetched for this page. */
  private claims = new Map<string, KnownClaim>();

  constructor() {
    const shadow = this.host.attachShadow({ mode: 'closed' });
    const sheet = document.createElement('style');
    sheet.textContent = `${tokens}\n${claimStyle}\n${style}`;
    shadow.append(sheet, this.mount);
    this.mount.className = 'fn-mount';
    this.mount.dir = 'ltr';
    this.host.addEventListener('pointerenter', ({ isTrusted }) => {
      if (isTrusted) this.events?.pointerEntered();
    });
    this.host.addEventListener('pointerleave', ({ isTrusted }) => {
      if (isTrusted) this.events?.pointerLeft();
    });
    for (const type of ['focusin', 'pointerdown'] as const) {
      this.mount.addEventListener(type, () => this.events?.engaged());
    }
    // Keys pressed in the card are not the page's shortcuts.
    for (const type of keyEvents) shadow.addEventListener(type, (event) => event.stopPropagation());
    // The browser closed it: Esc, or a click elsewhere. No script of the page can prevent that. The
    // event comes late: by then another card may be asked for, or on the screen.
    this.host.addEventListener('toggle', () => {
      const isShown = this.shown !== undefined && this.shown === this.request;
      if (isShown && !this.host.matches(':popover-open')) this.events?.closed();
    });
  }

  show(request: CardRequest, events: CardEvents): void {
    this.events = events;
    this.request = request;
    if (request.pinned) this.focusBefore ??= document.activeElement;
    this.fetchClaims(request.marks).then(
      (claims) => this.render(request, claims),
      (error: unknown) => {
        console.error('Footnote: the claims of this card could not be read.', error);
        this.render(request, this.claims);
      },
    );
  }

  /** Has all ready for a card of these marks, which may be asked for next. */
  warm(marks: readonly PageMark[]): void {
    this.root ??= createRoot(this.mount);
    this.fetchClaims(marks).catch((error: unknown) => {
      console.info('Footnote: the claims of a mark are not there yet.', error);
    });
  }

  /**
   * Fetches the claims of these marks, and then those related to them.
   * @returns what is known of claims, these among them, also where all is forgotten meanwhile
   */
  private async fetchClaims(marks: readonly PageMark[]): Promise<ReadonlyMap<string, KnownClaim>> {
    const { claims } = this;
    const wanted = marks.map(({ claim }) => claim);
    await fetchMissing(claims, wanted);
    await fetchMissing(
      claims,
      wanted.flatMap((id) => claims.get(id)?.related ?? []),
    );
    return claims;
  }

  /** Hides the card. Focus goes back to where it was before a pinned card took it. */
  hide(): void {
    const { focusBefore, request } = this;
    this.request = undefined;
    this.shown = undefined;
    this.focusBefore = null;
    this.stopPlacing();
    if (!this.host.isConnected) return;
    const hadFocus = document.activeElement === this.host;
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    this.host.remove();
    if (hadFocus) returnFocus(focusBefore, request?.range);
  }

  /** A card that is open keeps what it shows; the next one asks anew. */
  forgetClaims(): void {
    this.claims = new Map();
  }

  setLook({ textSize, language }: CardLook): void {
    this.mount.style.setProperty('zoom', String(textSize));
    this.mount.lang = language;
  }

  /** Whether an element or the target of an event is the card. */
  owns(target: EventTarget | null): boolean {
    return target === this.host;
  }

  remove(): void {
    this.hide();
    this.root?.unmount();
  }

  private render(request: CardRequest, claims: ReadonlyMap<string, KnownClaim>): void {
    // Another card was asked for, or none any more, while the claims were on their way.
    if (request !== this.request) return;
    this.root ??= createRoot(this.mount);
    const { root } = this;
    // At once, so that the card is painted in the frame that it opens in.
    flushSync(() => {
      root.render(
        <Card
          key={request.marks.map(({ key }) => key).join()}
          request={request}
          claims={claims}
          onClose={() => this.events?.closed()}
          onStep={(direction) => this.events?.step(direction)}
        />,
      );
    });
    this.openAs(request.pinned ? 'auto' : 'manual');
    this.shown = request;
    this.place(request.range);
  }

  /** A pinned card is an `auto` popover, which the browser itself closes on Esc. */
  private openAs(kind: 'auto' | 'manual'): void {
    if (this.host.popover === kind && this.host.matches(':popover-open')) return;
    this.host.remove();
    this.host.popover = kind;
    document.documentElement.append(this.host);
    this.host.showPopover();
  }

  /** Keeps the card beside the words while the page scrolls or changes its size. */
  private place(range: Range): void {
    this.stopPlacing();
    const reference = {
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => range.getClientRects(),
      contextElement: range.startContainer.parentElement ?? document.body,
    };
    this.stopPlacing = autoUpdate(reference, this.host, () => {
      let room = 0;
      computePosition(reference, this.host, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(distance),
          flip({ padding: margin }),
          shift({ padding: margin }),
          size({
            padding: margin,
            apply: ({ availableHeight }) => {
              room = availableHeight;
              const height = room < leastRoom ? innerHeight - 2 * margin : room;
              this.mount.style.setProperty('--fn-room', `${height}px`);
            },
          }),
        ],
      }).then(
        ({ x, y }) => {
          const foot = innerHeight - this.host.offsetHeight - margin;
          this.host.style.setProperty('--fn-x', `${x}px`);
          this.host.style.setProperty('--fn-y', `${room < leastRoom ? foot : y}px`);
        },
        (error: unknown) => console.error('Footnote: the card could not be placed.', error),
      );
    });
  }
}

/** Asks for those of these claims that are not known yet. */
async function fetchMissing(known: Map<string, KnownClaim>, ids: readonly string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  if (missing.length === 0) return;
  for (const claim of await sendMessage('getClaims', missing)) known.set(claim.id, claim);
}

/** Where nothing had the focus, the next Tab goes on from the marked words. */
function returnFocus(before: Element | null, range: Range | undefined): void {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) {
    before.focus({ preventScroll: true });
  } else if (range?.startContainer.isConnected) {
    getSelection()?.collapse(range.endContainer, range.endOffset);
  }
}
