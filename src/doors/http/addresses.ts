/** An address of either kind in numbers. */
const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]+)$/;

/** Whether a host is this machine itself, so that nobody else can reach what listens there. */
export function isLoopbackHost(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, "").toLowerCase();
  return plain === "localhost" || plain === "::1" || /^127(\.\d{1,3}){3}$/.test(plain);
}

/** The host of a Host header, without port and brackets; nothing for what is no host. */
export function hostOf(header: string | null): string | undefined {
  const found = /^(\[[0-9a-f:.]+\]|[^:\s/@]+)(:\d{1,5})?$/i.exec(header ?? "")?.[1];
  return found?.replace(/^\[|\]$/g, "").toLowerCase();
}

/**
 * Whether a request is meant for this server by name. A page of another site that makes its own name point here (DNS
 * rebinding) sends that name. On loopback only loopback names pass; elsewhere any address, and the names that were listed.
 */
export function hostAllowed(header: string | null, listening: string, listed: readonly string[]): boolean {
  const host = hostOf(header);
  if (host === undefined) return false;
  if (isLoopbackHost(host) || listed.includes(host)) return true;
  if (isLoopbackHost(listening)) return false;
  return host === listening.toLowerCase() || ADDRESS.test(host);
}
