import type { Route } from './route.ts';

type Matched = { readonly route: Route; readonly params: Record<string, string> };
export type Router = { match(method: string, path: string): Matched | undefined; methodsOf(path: string): string[] };

/** Finds the first route whose template fits a still encoded path; parameters come back decoded. */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => ({ route, ...compile(route.path) }));
  return {
    match(method, path) {
      for (const { route, pattern, names } of compiled) {
        if (route.method !== method) continue;
        const found = pattern.exec(path);
        if (!found) continue;
        return { route, params: Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')])) };
      }
      return undefined;
    },
    methodsOf: (path) => compiled.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route.method),
  };
}

function compile(template: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  const source = template
    .split(/(\{[^}]+\})/)
    .map((part) => {
      const name = /^\{(.+?)(\*?)\}$/.exec(part);
      if (!name) return part.replace(/[$().*+?^|[\]\\]/g, '\\$&');
      names.push(name[1] ?? '');
      return name[2] === '*' ? '(.+?)' : '([^/:]+(?::[^/]+)*)';
    })
    .join('');
  return { pattern: new RegExp(`^${source}/?$`), names };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
