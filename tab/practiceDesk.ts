const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** The practice desk may stand around the tab on one machine only: both addresses must be loopback. */
export function practiceDesk(address: URL): string[] {
  const said = address.searchParams.get('host') ?? '';
  const host = URL.canParse(said) ? new URL(said) : undefined;
  return host && loopback.test(host.hostname) && loopback.test(address.hostname) ? [host.origin] : [];
}
