import type { Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Entity } from '../odata/passes.ts';
import type { Tenant } from '../tenant.ts';
import { needSite, needSiteAt } from './listDoc.ts';
import { siteUrl, sitesOf, type SiteDoc } from './siteDoc.ts';

const kind: Kind = {
  type: 'site',
  properties: ['displayName', 'name', 'description', 'webUrl', 'createdDateTime', 'lastModifiedDateTime', 'siteCollection', 'root'],
};

/** The site, by its path or its id (learn.microsoft.com/graph/api/site-get, site-getbypath). */
export function siteRoutes(tenant: Tenant): Route[] {
  const byPath = (call: Call) => needSiteAt(tenant, param(call, 'host'), param(call, 'path'));
  return [
    {
      method: 'GET',
      path: '/sites/{host}:/{path*}',
      handle: (call) => answerEntity(kind, 'sites', siteWire(byPath(call)), readOptions(call)),
    },
    {
      method: 'GET',
      path: '/sites',
      handle: (call) => {
        const words = call.query.get('search')?.toLowerCase() ?? '';
        const found = sitesOf(tenant)
          .all()
          .filter((one) => words === '*' || one.name.toLowerCase().includes(words));
        return answerCollection(call, kind, 'sites', found.map(siteWire), readOptions(call, ['search']), { size: 200, largest: 1000 });
      },
    },
    {
      method: 'GET',
      path: '/sites/{site}',
      handle: (call) => answerEntity(kind, 'sites', siteWire(needSite(tenant, param(call, 'site'))), readOptions(call)),
    },
  ];
}

function siteWire(site: SiteDoc): Entity {
  const made = '2026-01-05T09:00:00Z';
  return {
    createdDateTime: made,
    description: '',
    id: site.id,
    lastModifiedDateTime: made,
    name: site.path.split('/').at(-1),
    webUrl: siteUrl(site),
    displayName: site.name,
    root: {},
    siteCollection: { hostname: site.host },
  };
}
