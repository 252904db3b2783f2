/** Which site a page belongs to, in the form that host permissions take. Pure. */

/**
 * The host-permission pattern for an address, or null where no extension may read (browser pages,
 * files, other extensions). Match patterns of Firefox know no port, so the pattern has none.
 */
export function originPattern(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  return `${protocol}//${hostname}/*`;
}

/** The host name of an address, or '' where it has none. */
export function siteOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).hostname : '';
}

/** Whether an address lies within one of the patterns that `originPattern` makes or `*` widens. */
export function coveredBy(address: string, patterns: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return protocol === 'http:' || protocol === 'https:';
    const parts = /^(\*|https?):\/\/([^/]+)\//.exec(pattern);
    if (!parts) return false;
    const [, scheme, host = ''] = parts;
    const schemeFits = scheme === '*' ? /^https?:$/.test(protocol) : `${scheme}:` === protocol;
    const hostFits =
      host === '*' ||
      host === hostname ||
      (host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1))));
    return schemeFits && hostFits;
  });
}
