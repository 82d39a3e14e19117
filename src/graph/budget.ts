import { GatewayFailure } from '../usecases/gatewayFailure.ts';

/** Work somebody waits for goes before work nobody watches. */
export type Urgency = 'people' | 'background';

export type BudgetOptions = {
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
};

/** What came of a request: how many milliseconds Microsoft 365 asked to be left alone, and whether it carried it out or said a plain no. */
type Came = { readonly askedMs?: number; readonly answered: boolean };

/** One budget for each mailbox and for the site, shared by all work of this program. */
export type Budget = {
  /** Waits for a turn and gives what ends it. Throws `GatewayFailure` at once while the mailbox or site is to be left alone for longer than anybody waits. */
  enter(key: string, urgency: Urgency): Promise<(came: Came) => void>;
  /** Whether any mailbox or the site is being left alone now. */
  slow(): boolean;
};

/** Requests at once: Exchange takes four of one app in one mailbox (graph/throttling-limits, Outlook); SharePoint names none. */
const mostAtOnce = (key: string): number => (key.startsWith('mailbox ') ? 4 : 8);

/** Milliseconds somebody waits for a turn that is known to come; what would take longer fails at once and is left to the queue. */
const longestWait: Readonly<Record<Urgency, number>> = { people: 20_000, background: 2000 };

/** Failures in a row after which a mailbox or site is left alone: for so long, doubled each time, up to a minute. */
const failuresInARow = 8;
const [firstRest, longestRest] = [5000, 60_000];

type Gate = {
  under: number;
  failures: number;
  restUntil: number;
  readonly waiting: Readonly<Record<Urgency, (() => void)[]>>;
};

export function createBudget({ now, pause }: BudgetOptions): Budget {
  const gates = new Map<string, Gate>();

  function gateOf(key: string): Gate {
    const gate = gates.get(key) ?? { under: 0, failures: 0, restUntil: 0, waiting: { people: [], background: [] } };
    gates.set(key, gate);
    return gate;
  }

  const resting = (gate: Gate): number => gate.restUntil - now();

  /** One place is never given to the background, so that somebody always finds one; after failures one request at a time tries again. */
  const places = (gate: Gate, key: string, urgency: Urgency): number =>
    (gate.failures >= failuresInARow ? 1 : mostAtOnce(key) - (urgency === 'background' ? 1 : 0)) - gate.under;

  async function turn(gate: Gate, key: string, urgency: Urgency): Promise<void> {
    while (places(gate, key, urgency) <= 0) await new Promise<void>((resolve) => gate.waiting[urgency].push(resolve));
    gate.under++;
  }

  function leave(gate: Gate, key: string): void {
    gate.under--;
    for (const urgency of ['people', 'background'] as const)
      for (const next of gate.waiting[urgency].splice(0, Math.max(0, places(gate, key, urgency)))) next();
  }

  function learn(gate: Gate, { askedMs, answered }: Came): void {
    gate.failures = answered ? 0 : gate.failures + 1;
    const tripped = gate.failures - failuresInARow;
    const rest = Math.max(askedMs ?? 0, tripped < 0 ? 0 : Math.min(longestRest, firstRest * 2 ** tripped));
    if (rest > 0) gate.restUntil = Math.max(gate.restUntil, now() + rest);
  }

  return {
    async enter(key, urgency) {
      const gate = gateOf(key);
      await turn(gate, key, urgency);
      const rest = resting(gate);
      if (rest > longestWait[urgency]) {
        leave(gate, key);
        throw new GatewayFailure('throttled', `Microsoft 365 asked to be left alone (${key.split(' ')[0] ?? ''})`, {
          retryAfter: Math.ceil(rest / 1000),
        });
      }
      if (rest > 0) await pause(rest);
      return (came) => {
        learn(gate, came);
        leave(gate, key);
      };
    },
    slow: () => [...gates.values()].some((gate) => resting(gate) > 0),
  };
}

/** The budget a request draws on, by its path: the mailbox it opens, the site, or the directory. */
export function budgetOf(path: string): string {
  const [, user, area] = /^\/v1\.0\/users\/([^/?]+)(?:\/([^/?]+))?/.exec(path) ?? [];
  if (user !== undefined && area !== undefined && area !== 'manager') return `mailbox ${user.toLowerCase()}`;
  // What is asked for together is asked of the site's lists alone.
  return path.startsWith('/v1.0/sites/') || path === '/v1.0/$batch' ? 'site' : 'directory';
}
