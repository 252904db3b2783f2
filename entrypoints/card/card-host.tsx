/**
 * The one element that Footnote adds to a page: a popover in the top layer with a closed shadow
 * root. Page styles do not reach in, and its own do not leak out.
 */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { createRoot } from 'react-dom/client';
import type { CardController, CardEvents, CardRequest } from '../../shared/card-bridge';
import type { Claim } from '../../shared/claim';
import { sendMessage } from '../../shared/protocol';
import claimStyle from '../../components/claim-card.css?inline';
import tokens from '../../components/tokens.css?inline';
import { Card } from './Card';
import style from './card.css?inline';

/** Between the words and the card, and between the card and the window's edge, in CSS pixels. */
const distance = 8;
const margin = 8;

export class CardHost implements CardController {
  private readonly host = document.createElement('div');
  private readonly root: ReturnType<typeof createRoot>;
  private readonly mount = document.createElement('div');
  private events: CardEvents | undefined;
  private stopPlacing: () => void = () => undefined;
  private focusBefore: Element | null = null;
  private request: CardRequest | undefined;

  constructor() {
    const shadow = this.host.attachShadow({ mode: 'closed' });
    const sheet = document.createElement('style');
    sheet.textContent = `${tokens}\n${claimStyle}\n${style}`;
    shadow.append(sheet, this.mount);
    this.mount.className = 'fn-mount';
    this.host.popover = 'manual';
    this.host.addEventListener('pointerenter', () => this.events?.pointerEntered());
    this.host.addEventListener('pointerleave', () => this.events?.pointerLeft());
    this.root = createRoot(this.mount);
  }

  show(request: CardRequest, events: CardEvents): void {
    this.events = events;
    this.request = request;
    if (request.pinned) this.focusBefore ??= document.activeElement;
    const ids = [...new Set(request.marks.map(({ claim }) => claim))];
    sendMessage('getClaims', ids).then(
      (claims) => this.render(request, claims),
      (error: unknown) => {
        console.error('Footnote: the claims of this card could not be read.', error);
        this.render(request, []);
      },
    );
  }

  hide(): void {
    this.request = undefined;
    this.stopPlacing();
    if (!this.host.isConnected) return;
    const hadFocus = document.activeElement === this.host;
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    if (hadFocus && this.focusBefore instanceof HTMLElement) this.focusBefore.focus();
    this.focusBefore = null;
  }

  owns(target: EventTarget | null): boolean {
    return target === this.host;
  }

  remove(): void {
    this.hide();
    this.root.unmount();
    this.host.remove();
    globalThis.footnoteCard = undefined;
  }

  private render(request: CardRequest, claims: readonly Claim[]): void {
    // Another card was asked for, or none any more, while the claims were on their way.
    if (request !== this.request) return;
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.root.render(
      <Card
        key={request.marks.map(({ key }) => key).join()}
        marks={request.marks}
        claims={claims}
        takesFocus={request.pinned}
        onClose={() => this.events?.closed()}
      />,
    );
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    this.place(request.range);
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
              this.mount.style.setProperty('--fn-room', `${Math.max(160, availableHeight)}px`);
            },
          }),
        ],
      }).then(
        ({ x, y }) => Object.assign(this.host.style, { left: `${x}px`, top: `${y}px` }),
        (error: unknown) => console.error('Footnote: the card could not be placed.', error),
      );
    });
  }
}
