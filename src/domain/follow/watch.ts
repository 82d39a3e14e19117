/** What is watched from outside: somebody's calendar, by Entra id, or one of the site's lists, by name. */
export type Watch = { readonly kind: 'calendar' | 'list'; readonly of: string };

/** The one name of a watch, for keys: `calendar/33333333-…`, `list/Actions`. */
export const watchName = ({ kind, of }: Watch): string => `${kind}/${of}`;

/** The watch of a name; undefined for what is none. */
export function watchNamed(name: string): Watch | undefined {
  const [, kind, of] = /^(calendar|list)\/(.{1,80})$/.exec(name) ?? [];
  return (kind === 'calendar' || kind === 'list') && of !== undefined ? { kind, of } : undefined;
}
