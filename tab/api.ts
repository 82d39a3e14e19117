import type {
  ActAnswer,
  ActBody,
  ActForm,
  AppointmentBody,
  CaseView,
  Checked,
  ChildBody,
  Colleagues,
  DraftBody,
  DraftKept,
  DraftsView,
  FormView,
  FreeRooms,
  GivenUpView,
  Me,
  Problem,
  Procedure,
  Times,
  Today,
  TriedAgain,
} from '../src/api/contract.ts';
import type { Place } from '../src/domain/case/venue.ts';

/** An answer of the server, or what went wrong. `again` tells whether pressing again may help. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly problem: Problem; readonly again: boolean };

/** Everything the tab can ask of the server: one function for each line of the contract. Nothing here throws. */
export type Api = {
  me(): Promise<Answer<Me>>;
  today(): Promise<Answer<Today>>;
  readCase(reference: string): Promise<Answer<CaseView>>;
  readForm(reference: string, form: string): Promise<Answer<FormView>>;
  /** Work outside that was given up; for whoever looks after Holdfast. */
  givenUp(): Promise<Answer<GivenUpView>>;
  tryAgain(reference: string): Promise<Answer<TriedAgain>>;
  times(reference: string, minutes: number, place?: Place): Promise<Answer<Times>>;
  /** Rooms free from one instant to another. */
  rooms(reference: string, start: string, end: string): Promise<Answer<FreeRooms>>;
  /** An appointment open in Outlook, beside the procedure. */
  checkAppointment(reference: string, appointment: AppointmentBody): Promise<Answer<Checked>>;
  colleagues(words: string): Promise<Answer<Colleagues>>;
  /** The procedure new cases are opened under; by its id, that of an older case. */
  procedure(id?: string): Promise<Answer<Procedure>>;
  /** What an act takes in this case as it stands. */
  actForm(reference: string, act: string): Promise<Answer<ActForm>>;
  /** What I am typing in this case and have not handed in. */
  drafts(reference: string): Promise<Answer<DraftsView>>;
  keepDraft(reference: string, form: string, draft: DraftBody): Promise<Answer<DraftKept>>;
  identifyChild(reference: string, child: ChildBody): Promise<Answer<unknown>>;
  act(reference: string, act: string, body: ActBody): Promise<Answer<ActAnswer>>;
};

type Fetch = typeof globalThis.fetch;

/** The server's API, spoken to with a fresh token of the host for each call. */
export function openApi(token: () => Promise<string>, fetch: Fetch = globalThis.fetch.bind(globalThis)): Api {
  const ask = <T>(method: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<Answer<T>> =>
    call<T>(fetch, token, method, `/api/${path}`, body);
  const at = encodeURIComponent;
  return {
    me: () => ask('GET', 'me'),
    today: () => ask('GET', 'today'),
    readCase: (reference) => ask('GET', `cases/${at(reference)}`),
    readForm: (reference, form) => ask('GET', `cases/${at(reference)}/forms/${at(form)}`),
    givenUp: () => ask('GET', 'given-up'),
    tryAgain: (reference) => ask('POST', `given-up/${at(reference)}/again`, {}),
    times: (reference, minutes, place = 'online') => ask('GET', `cases/${at(reference)}/times?minutes=${String(minutes)}&place=${place}`),
    rooms: (reference, start, end) => ask('GET', `cases/${at(reference)}/rooms?start=${at(start)}&end=${at(end)}`),
    checkAppointment: (reference, appointment) => ask('POST', `cases/${at(reference)}/appointment`, appointment),
    colleagues: (words) => ask('GET', `colleagues?words=${at(words)}`),
    procedure: (id) => ask('GET', id === undefined ? 'procedure' : `procedures/${at(id)}`),
    actForm: (reference, act) => ask('GET', `cases/${at(reference)}/acts/${at(act)}`),
    drafts: (reference) => ask('GET', `cases/${at(reference)}/drafts`),
    keepDraft: (reference, form, draft) => ask('PUT', `cases/${at(reference)}/drafts/${at(form)}`, draft),
    identifyChild: (reference, child) => ask('PUT', `cases/${at(reference)}/child`, child),
    act: (reference, act, body) => ask('POST', `cases/${at(reference)}/acts/${at(act)}`, body),
  };
}

async function call<T>(
  fetch: Fetch,
  token: () => Promise<string>,
  method: string,
  path: string,
  body: object | undefined,
): Promise<Answer<T>> {
  try {
    const bearer = await token();
    const response = await fetch(path, {
      method,
      headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer === undefined) return lost;
    if (response.ok) return { ok: true, value: answer as T };
    return {
      ok: false,
      status: response.status,
      problem: problemIn(answer, response.status),
      again: response.status === 503 || response.status >= 500 || response.status === 429,
    };
  } catch {
    return lost;
  }
}

const unreachable: Problem = {
  problem: 'unreachable',
  says: 'Holdfast cannot be reached just now.',
  wayOn: 'What you typed is still here. Check your connection and try again.',
};

/** Nothing came back, or half of it: whether the work was done is not known. */
const lost = { ok: false, status: 0, problem: unreachable, again: true } as const;

function problemIn(answer: unknown, status: number): Problem {
  if (typeof answer === 'object' && answer !== null && 'says' in answer && typeof answer.says === 'string') return answer as Problem;
  return {
    problem: `status-${String(status)}`,
    says: 'Holdfast could not do that just now.',
    wayOn: 'What you typed is still here. Please try again in a minute.',
  };
}
