/**
 * Puts text on the clipboard. Pages without TLS have no clipboard interface, and a page can forbid it;
 * there the browser's old command copies from a text field that stands beside the button for a moment.
 * The page hears of that first. Whatever it puts on the clipboard is replaced, and where it keeps the
 * event to itself nothing is said to be copied.
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
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0;';
  let isOurs = false;
  field.addEventListener('copy', (event) => {
    event.stopPropagation();
    event.preventDefault();
    event.clipboardData?.clearData();
    event.clipboardData?.setData('text/plain', text);
    isOurs = true;
  });
  beside.after(field);
  // The page can look at what is selected, so this is not the text.
  field.value = ' ';
  field.select();
  const copied = document.execCommand('copy') && isOurs;
  field.remove();
  if (beside instanceof HTMLElement) beside.focus({ preventScroll: true });
  if (!copied) throw new Error('The browser refused to copy.');
}
