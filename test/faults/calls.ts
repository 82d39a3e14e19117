import { existsSync, readFileSync } from 'node:fs';

/** One outside call of a step: its method, its address without what differs from run to run, and which of its like it was. */
export type Call = { readonly method: string; readonly path: string; readonly nth: number };

type Asked = { readonly method: string; readonly url: string };

/** The calls noted in a file of the local Microsoft 365, in order. `names` gives ids a name, such as those of lists. */
export function callsIn(file: string, names: ReadonlyMap<string, string>): readonly Call[] {
  const seen = new Map<string, number>();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  return lines.map((line) => {
    const { method, url } = JSON.parse(line) as Asked;
    const path = settled(url, names);
    const nth = (seen.get(`${method} ${path}`) ?? 0) + 1;
    seen.set(`${method} ${path}`, nth);
    return { method, path, nth };
  });
}

/** A call for people to read. */
export const sayCall = ({ method, path, nth }: Call): string => `${method} ${path}${nth > 1 ? ` (${String(nth)}.)` : ''}`;

/** What the fault switch is told to find the call again: every id that may differ matches anything but a slash. */
export const matchOf = ({ method, path, nth }: Call, names: ReadonlyMap<string, string>): object => {
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const pattern = path
    .split(/(\*|\{[^}]+\})/)
    .map((part) => (part === '*' ? '[^/?&]+' : escaped(ids.get(part) ?? part)))
    .join('');
  return { method, path: `^${pattern}$`, skip: nth - 1 };
};

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Queries stay, since they tell calls apart, but for the words that only repeat what is asked for. */
function settled(url: string, names: ReadonlyMap<string, string>): string {
  const [address = '', query] = url.split(/\?(.*)/s);
  // The fault switch compares addresses as they came and queries as they read.
  let path = query === undefined ? address : `${address}?${decodeURIComponent(query.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))}`;
  for (const [id, name] of names) path = path.replaceAll(id, name);
  return path
    .replaceAll(/\/(events|messages|subscriptions)\/[^/?]+/g, '/$1/*')
    .replaceAll(/\$(delta|skip)token=[^&]+/g, '$$$1token=*')
    .replaceAll(/\/activities\/[^/?]+/g, '/activities/*')
    .replaceAll(/client-request-id=[^&]+/g, 'client-request-id=*');
}
