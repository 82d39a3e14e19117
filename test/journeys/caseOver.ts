import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { eventually, overTheWire, type Card, type OverTheWire } from './overTheWire.ts';
import { lists } from './lists.ts';
import type { Programs } from './programs.ts';

type Named = { readonly name: string; readonly id?: string; readonly email?: string };
type Reply = { readonly status: number; readonly body: Record<string, unknown> };

/** One case as the people in it carry it, each signed in as themself. */
export type CaseOver = {
  readonly reference: string;
  /** Opens it by the card of `request`, filled in. */
  opens(by: string, typed: object): Promise<string>;
  /** An act of a person, whatever comes of it. */
  tries(by: string, act: string, data?: object): Promise<Reply>;
  /** An act that has to succeed. */
  does(by: string, act: string, data?: object): Promise<void>;
  answers(by: string, facts: Readonly<Record<string, unknown>>): Promise<void>;
  names(by: string, roles: Readonly<Record<string, Named>>): Promise<void>;
  /** Invites everybody who is not decided yet. */
  invites(by: string): Promise<void>;
  seen(by: string): Promise<Assessment>;
  /** What is known of it once it is so. */
  once(what: string, by: string, so: (seen: Assessment) => boolean): Promise<Assessment>;
  person(first: string): Promise<OverTheWire>;
  /** The newest card of this person that says the words. */
  card(first: string, words: string): Promise<Card>;
};

/** The made-up people of the practice tenant by their first names. */
const staff = {
  sam: { digits: '01', name: 'Sam Okafor' },
  tess: { digits: '02', name: 'Tess Lindqvist' },
  quinn: { digits: '03', name: 'Quinn Abara' },
  farida: { digits: '04', name: 'Farida Noor' },
  owen: { digits: '05', name: 'Owen Hale' },
  bea: { digits: '07', name: 'Bea Santos' },
  marlon: { digits: '12', name: 'Marlon Pryce' },
  idris: { digits: '13', name: 'Idris Vale' },
  jonas: { digits: '16', name: 'Jonas Weir' },
  ada: { digits: '18', name: 'Ada Merrow' },
  gwen: { digits: '19', name: 'Gwen Torrance' },
} as const;
export type First = keyof typeof staff;

/** A colleague as an act takes one. */
export const colleague = (first: First): { readonly id: string; readonly name: string } => ({ id: idOf(first), name: staff[first].name });
export const idOf = (first: First): string => `33333333-3333-4333-8333-0000000000${staff[first].digits}`;
export const carla = { name: 'Carla Reed', email: 'carla.reed@home.example' } as const;
export const adeyemi = { name: 'Ms Adeyemi', email: 'j.adeyemi@hillview.school.example' } as const;
export const colin = { name: 'Colin Reed', email: 'colin.reed@home.example' } as const;
export const rosa = { name: 'Rosa Lane', email: 'rosa.lane@family.example' } as const;

/** A made-up child whose name is found wherever it should not be. */
export const child = { name: 'Zephyrine Quillfeather', born: '2013-05-17', number: 'ZQ-990817' } as const;

/** A case not opened yet, in the running programs. */
export function caseOver(programs: Programs): CaseOver {
  const people = new Map<string, Promise<OverTheWire>>();
  let reference = '';
  const person = (first: string): Promise<OverTheWire> => {
    const known = people.get(first) ?? overTheWire(programs, staff[first as First].digits);
    people.set(first, known);
    return known;
  };
  const seen = async (by: string): Promise<Assessment> => {
    const { status, body } = await (await person(by)).ask('GET', `/cases/${reference}`);
    if (status !== 200) throw new Error(`${by} cannot open ${reference}: ${JSON.stringify(body)}`);
    return body['assessment'] as Assessment;
  };
  const tries = async (by: string, act: string, data: object = {}): Promise<Reply> => (await person(by)).act(reference, act, data);
  const does = async (by: string, act: string, data: object = {}): Promise<void> => {
    const { status, body } = await tries(by, act, data);
    if (status !== 200 || !String(body['outcome']).startsWith('ok'))
      throw new Error(`${by} ${act} ${JSON.stringify(data)}: ${JSON.stringify({ status, outcome: body['outcome'], says: body['says'] })}`);
  };
  return {
    get reference() {
      return reference;
    },
    seen,
    tries,
    does,
    person,
    async opens(by, typed) {
      const one = await person(by);
      const form = (await one.say('request')).findLast(({ content }) => JSON.stringify(content).includes('"raiseConcern"'));
      if (form === undefined) throw new Error('no request card');
      const { text } = await one.press(form, 'raiseConcern', typed);
      reference = /SM-[A-Z0-9]{4}/.exec(text)?.[0] ?? '';
      if (reference === '') throw new Error(`no case was opened: ${text}`);
      const told = await one.ask('PUT', `/cases/${reference}/child`, {
        name: child.name,
        dateOfBirth: child.born,
        caseNumber: child.number,
      });
      if (told.status !== 200) throw new Error(JSON.stringify(told.body));
      return text;
    },
    async answers(by, facts) {
      for (const [fact, value] of Object.entries(facts)) await does(by, 'recordFact', { fact, value });
    },
    async names(by, roles) {
      for (const [role, who] of Object.entries(roles)) await does(by, 'assignRole', { role, person: who });
    },
    async invites(by) {
      for (const seat of (await seen(by)).seats)
        for (const one of seat.people)
          if (one.decision === 'undecided')
            await does(by, 'decideInvitee', {
              seat: seat.id,
              person: one.person.id,
              decision: seat.mode === 'contribute' ? 'contribute' : 'invite',
            });
    },
    once: (what, by, so) =>
      eventually(what, async () => {
        const now = await seen(by);
        return so(now) ? now : undefined;
      }),
    card: async (first, words) => {
      const one = await person(first);
      return eventually(`a card of ${first} that says ${words}`, async () =>
        (await one.cards()).findLast(({ content }) => JSON.stringify(content).includes(words)),
      );
    },
  };
}

/** These were there, in the room. */
export const present = (...some: readonly First[]) => some.map((first) => ({ person: idOf(first), present: true }));

/** The entries of a case in these calendars on a day, a line each. */
export async function meetingsOf(
  programs: Programs,
  reference: string,
  people: readonly string[],
  day: string,
): Promise<readonly string[]> {
  const site = await lists(programs.desk);
  const found: string[] = [];
  for (const person of people)
    for (const entry of await site.events(`${person}@council.example`, `${day}T00:00:00Z`, `${day}T23:59:00Z`))
      if (entry.subject.includes(reference)) found.push(`${entry.subject}, ${entry.sensitivity}, ${entry.start}`);
  return found;
}

/** The rows of a case in a list that people read, once there are some: they are written after the act has answered. */
export const rowsOf = (programs: Programs, list: string, reference: string): Promise<readonly Record<string, unknown>[]> =>
  eventually(`rows in ${list}`, async () => {
    const rows = await (await lists(programs.desk)).rows(list, reference);
    return rows.length > 0 ? rows : undefined;
  });
