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
  if (!/^https?:$/.test(protocol)) return false;
  return patterns.some((pattern) => {
    const parts = pattern === '<all_urls>' ? ['*', '*'] : pattern.split(/:?\/+/);
    const [scheme = '', host = ''] = parts;
    const isOfHost = host.startsWith('*.') && `.${hostname}`.endsWith(host.slice(1));
    return (
      (scheme === '*' || `${scheme}:` === protocol) &&
      (host === '*' || host === hostname || isOfHost)
    );
  });
}
