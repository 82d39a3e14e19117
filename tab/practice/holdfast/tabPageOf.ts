/** The page of the Holdfast tab a link leads to (`case/SM-7K2Q`); undefined for a link to anywhere else. */
export function tabPageOf(tab: string, link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const [to, home] = [new URL(link), new URL(tab)];
  return to.origin === home.origin && to.pathname.startsWith(home.pathname) ? (to.searchParams.get('page') ?? '') : undefined;
}
