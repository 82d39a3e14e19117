/** Where in the tab a person is. `section` is a heading to go to on the page. */
export type Route =
  | { readonly page: 'today' | 'procedure' }
  | { readonly page: 'request' | 'case' | 'minutes'; readonly reference: string; readonly section?: string };

const reference = /^SM-[0-9A-Z]{4,8}$/i;

/** Reads a page address as cards and links write it (`case/SM-7K2Q`); anything else is *Today*. */
export function routeOf(address: string): Route {
  const [page, about = ''] = address.replace(/^\/+/, '').split('/');
  if (page === 'procedure') return { page };
  if ((page === 'request' || page === 'case' || page === 'minutes') && reference.test(about))
    return { page, reference: about.toUpperCase() };
  return { page: 'today' };
}

/** The address of a page, as `routeOf` reads it. */
export const addressOf = (route: Route): string => ('reference' in route ? `${route.page}/${route.reference}` : route.page);
