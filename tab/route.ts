/** Where in the tab a person is. `section` is a heading to go to on the page. */
export type Route =
  | { readonly page: 'today' | 'procedure' | 'given-up' }
  | { readonly page: 'form'; readonly reference: string; readonly form: string }
  | { readonly page: 'request' | 'case' | 'minutes'; readonly reference: string; readonly section?: string };

const reference = /^SM-[0-9A-Z]{4,8}$/i;

/** Reads a page address as cards and links write it (`case/SM-7K2Q`); anything else is *Today*. */
export function routeOf(address: string): Route {
  const [page, about = '', form = ''] = address.replace(/^\/+/, '').split('/');
  if (page === 'procedure' || page === 'given-up') return { page };
  if (page === 'form' && reference.test(about) && /^[a-z][a-z0-9-]{0,59}$/.test(form))
    return { page, reference: about.toUpperCase(), form };
  if ((page === 'request' || page === 'case' || page === 'minutes') && reference.test(about))
    return { page, reference: about.toUpperCase() };
  return { page: 'today' };
}

/** The address of a page, as `routeOf` reads it. */
export const addressOf = (route: Route): string =>
  [route.page, ...('reference' in route ? [route.reference] : []), ...('form' in route ? [route.form] : [])].join('/');
