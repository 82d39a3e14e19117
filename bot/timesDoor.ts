import type { WebRequest, WebResponse, WebServer } from '../src/api/mount.ts';
import { createQuota } from '../src/api/quota.ts';
import { suitings, type Suiting } from '../src/domain/asking/timesAsked.ts';
import { failureKind } from '../src/usecases/failureKind.ts';
import { readLink } from '../src/usecases/outsideLink.ts';
import { answerTimes, readTimesPage, type TimesPage } from '../src/usecases/timesPage.ts';
import type { World } from '../src/usecases/world.ts';
import { formPolicy } from './securityHeaders.ts';
import { timesHtml, timesTrouble } from './timesHtml.ts';

/** Twelve times answered, with room to spare. */
const mostBytes = 4096;

/**
 * The pages for people outside, behind links of their own: no account, no script. Looking changes nothing, because mail programs open links
 * before people do; only the form sent back does.
 */
export function mountTimes(server: WebServer, world: World): void {
  const quota = createQuota();
  const answering =
    (page: (link: string, request: WebRequest) => Promise<TimesPage>) =>
    async (request: WebRequest, response: WebResponse): Promise<void> => {
      const link = new URL(request.url ?? '/', 'http://request').pathname.slice('/times/'.length);
      const { status, body } = await answerOf(link, () => page(link, request));
      response.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': formPolicy,
        'X-Robots-Tag': 'noindex',
      });
      response.end(body);
    };
  const answerOf = async (link: string, page: () => Promise<TimesPage>): Promise<{ readonly status: number; readonly body: string }> => {
    try {
      const read = readLink(world.outsideLinks.key, link);
      if (read !== undefined && quota(`${read.reference} ${read.person}`, performance.now()) > 0)
        return { status: 429, body: timesTrouble('That was very often. Please wait a minute and try again.') };
      const found = await page();
      return { status: statusOf(found), body: timesHtml(found) };
    } catch (failure) {
      world.log.warn({ kind: failureKind(failure) }, 'a page for somebody outside could not be shown');
      return { status: 503, body: timesTrouble('Nothing is kept yet: our side is slow just now. Please try again in a few minutes.') };
    }
  };
  server.get(
    '/times/*',
    answering((link) => readTimesPage(world, link)),
  );
  server.post(
    '/times/*',
    answering(async (link, request) => answerTimes(world, link, answersIn(await textOf(request)))),
  );
}

const statusOf = ({ state, missing }: TimesPage): number =>
  state === 'forged' ? 404 : state === 'ended' ? 410 : missing.length > 0 ? 422 : 200;

/** The answers of a form sent back, in the order of the times; undefined where there is none that we know. */
const answersIn = (text: string): readonly (Suiting | undefined)[] => {
  const fields = new URLSearchParams(text);
  return Array.from({ length: 12 }, (_, nth) => suitings.find((one) => one === fields.get(`time-${String(nth)}`)));
};

/** The body of a form; empty when it is longer than any of ours, and then every answer is missing. */
async function textOf(request: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.byteLength;
    if (size > mostBytes) return '';
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
