/** An origin of this machine and nothing else: what stands in for Microsoft 365 gets our tokens and our secret. Throws for any other. */
export function loopbackOrigin(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol) && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return url.origin;
  throw new Error(`${name} may only name this machine (such as http://localhost:4365), since sign-in secrets go there; it is "${value}".`);
}
