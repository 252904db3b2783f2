/**
 * The address whose permissions hold for this document. A frame that a page fills itself has the page's
 * origin but an address of its own; a frame in a sandbox has its own address but no origin.
 */
export function ownAddress(): string {
  if (self.origin !== 'null') return self.origin;
  return location.protocol.startsWith('http') ? location.href : document.baseURI;
}
