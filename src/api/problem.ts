import { randomUUID } from 'node:crypto';
import { failureKind } from '../usecases/failureKind.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Log } from '../usecases/ports.ts';
import { outageWords } from '../usecases/outageWords.ts';
import type { Refusal } from '../usecases/refusal.ts';
import type { Problem } from './contract.ts';

/** An answer of the API, before it is put on the wire. */
export type Answer = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

const statusOf: Readonly<Record<Refusal['refused'], number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'changed-meanwhile': 409,
  'not-understood': 400,
  'no-manager': 409,
  'procedure-missing': 409,
};

const problem = (status: number, body: Problem, headers?: Readonly<Record<string, string>>): Answer => ({
  status,
  body,
  ...(headers === undefined ? {} : { headers }),
});

/** An expected no of a use case. */
export const refused = ({ refused: kind, says, wayOn }: Refusal): Answer =>
  problem(statusOf[kind], { problem: kind, says, ...(wayOn === undefined ? {} : { wayOn }) });

/** No valid sign-in. */
export const notSignedIn = (says: string): Answer =>
  problem(
    401,
    { problem: 'not-signed-in', says, wayOn: 'Open the app from Teams or Outlook again; nothing you typed there is lost.' },
    { 'WWW-Authenticate': 'Bearer' },
  );

/** A body or an address that is not what the contract says. `where` names the field at fault. */
export const notUnderstood = (says: string, where?: string): Answer =>
  problem(400, {
    problem: 'not-understood',
    says: where === undefined ? says : `${says} (${where})`,
    wayOn: 'Reload the page and try again.',
  });

/** More requests of one person than anybody makes by hand. */
export const tooMany = (seconds: number): Answer =>
  problem(
    429,
    { problem: 'too-many', says: 'That was too much at once; nothing you typed is lost.', wayOn: 'Wait a moment and try again.' },
    { 'Retry-After': String(seconds) },
  );

/** Something thrown. Only its kind is logged, beside a reference the person can quote; the message is for nobody, it may hold words somebody typed. */
export function failed(log: Log, route: string, failure: unknown): Answer {
  const reference = randomUUID().slice(0, 8);
  const kind = failureKind(failure);
  if (failure instanceof GatewayFailure) {
    log.warn({ reference, route, kind }, 'the outside did not answer a request');
    const kept = route.startsWith('get ') ? 'nothing you typed is lost' : 'your request is kept on this page';
    const { says, passes } = outageWords(failure.kind, kept);
    const wayOn = passes
      ? 'Try again in a minute: doing it twice does no harm.'
      : // No waiting cures it, somebody has to be told.
        `Tell whoever looks after Holdfast, and quote ${reference}.`;
    return problem(
      503,
      { problem: 'microsoft-365', says, wayOn, reference },
      passes ? { 'Retry-After': String(Math.ceil(failure.retryAfter ?? 30)) } : undefined,
    );
  }
  log.error({ reference, route, kind, at: placeOf(failure) }, 'a request failed');
  return problem(500, {
    problem: 'failed',
    says: `Something went wrong on our side. Quote ${reference} when you report it; nothing you typed is lost.`,
    wayOn: 'Try again: doing it twice does no harm.',
    reference,
  });
}

/** Where in the code it happened: file and line of the topmost frame, which hold no words of anybody. */
const placeOf = (failure: unknown): string | undefined =>
  failure instanceof Error
    ? /(?:at .*?|\()((?:[\w.-]+[/\\])*[\w.-]+:\d+:\d+)/.exec(
        failure.stack?.split('\n').find((line) => line.trim().startsWith('at ')) ?? '',
      )?.[1]
    : undefined;
