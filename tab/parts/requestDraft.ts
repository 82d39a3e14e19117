import type { ActAnswer, CaseView, Problem } from '../../src/api/contract.ts';
import type { Api } from '../api.ts';
import type { Press, Reply } from '../pressing.ts';
import { childData, type ChildTyped } from './ChildFields.tsx';
import { personData, type PersonTyped } from './PersonForm.tsx';

/** A request as typed so far. `people` holds, seat by seat, those not yet recorded. */
export type RequestTyped = {
  readonly child: ChildTyped;
  readonly people: Readonly<Record<string, readonly PersonTyped[]>>;
  readonly note: string;
};

export const blankRequest = (view: CaseView): RequestTyped => ({
  child: { name: view.child?.name ?? '', dateOfBirth: view.child?.dateOfBirth ?? '', caseNumber: view.child?.caseNumber ?? '' },
  people: {},
  note: '',
});

/** How far sending got: all the way, or where it stopped and why. `typed` is what is still to be sent. */
export type Sent =
  | { readonly to: 'end'; readonly answer: ActAnswer }
  | { readonly to: 'child'; readonly problem: Problem; readonly typed: RequestTyped }
  | { readonly to: 'person'; readonly seat: string; readonly reply: Reply; readonly typed: RequestTyped }
  | { readonly to: 'request'; readonly reply: Reply; readonly typed: RequestTyped };

/** Sends child, people and request in that order. Whatever has been recorded is not sent again: it leaves `typed`. */
export async function sendRequest(api: Api, press: Press, view: CaseView, typed: RequestTyped, reason: object): Promise<Sent> {
  const child = childData(typed.child);
  const known = await api.identifyChild(view.reference, child);
  if (!known.ok) return { to: 'child', problem: known.problem, typed };

  let left = typed;
  for (const [seat, people] of Object.entries(typed.people)) {
    for (const person of people.filter(isNamed)) {
      const reply = await press('assignRole', personData(person));
      if (reply.kind !== 'done') return { to: 'person', seat, reply, typed: left };
      left = { ...left, people: { ...left.people, [seat]: (left.people[seat] ?? []).filter((one) => one !== person) } };
    }
  }

  const reply = await press('submitRequest', { ...(typed.note.trim() && { note: typed.note }), ...reason });
  return reply.kind === 'done' ? { to: 'end', answer: reply.answer } : { to: 'request', reply, typed: left };
}

const isNamed = (person: PersonTyped): boolean => person.name.trim() !== '';
