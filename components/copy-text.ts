/**
 * Puts text on the clipboard. Pages without TLS have no clipboard interface; there the browser's old
 * command copies from a text field that stands beside the button for a moment.
 */

/** @throws Error where the browser refuses */
export async function copyText(text: string, beside: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    console.info('Footnote: copying the old way.', error);
    copyByCommand(text, beside);
  }
}

function copyByCommand(text: string, beside: Element): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0;';
  beside.after(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (beside instanceof HTMLElement) beside.focus({ preventScroll: true });
  if (!copied) throw new Error('The browser refused to copy.');
}
