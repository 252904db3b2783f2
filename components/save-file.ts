/** Hands the reader a file. It is made here and goes to the downloads; nothing is sent. */

/** How long the browser gets to read the file before its address ends, in milliseconds. */
const readingTime = 10_000;

export function saveFile(name: string, content: string | Blob): void {
  const file = new Blob([content], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTime);
}
