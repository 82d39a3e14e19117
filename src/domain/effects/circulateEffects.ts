import { foldMeetings } from '../case/foldMeetings.ts';
import type { Meeting } from '../case/caseState.ts';
import type { Fact } from '../case/fact.ts';
import { isNamed, namedIn } from '../case/named.ts';
import { textsIn } from '../case/read.ts';
import { cite } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { dayOf } from '../time/london.ts';
import { sayDay, sayList } from '../time/words.ts';
import { mayRead } from '../record/mayRead.ts';
import { addresseeOf } from './addresseeOf.ts';
import type { Addressee, MailEffect } from './effect.ts';
import { effectKey } from './effectKey.ts';
import { letter } from './letter.ts';
import { mailboxOf, type Source } from './source.ts';
import { subjectOf } from './subjectOf.ts';

/** One order to send documents round, and the meeting they are of. */
type Order = { readonly fact: Fact; readonly number: number; readonly meeting: Meeting };

/** A letter with the documents to everybody an order to circulate names, or, when it names nobody, to everybody who attended and gets them whole. */
export const circulateEffects = (source: Source): readonly MailEffect[] =>
  ordersOf(source).flatMap(({ fact, number, meeting }) => {
    const from = mailboxOf(source, meeting.organiser, fact.by);
    const documents = textsIn(fact, 'documents');
    if (from === undefined || documents.length === 0) return [];
    return recipientsOf(source, fact, meeting).map((to) => ({
      kind: 'mail',
      key: effectKey(source.reference, 'mail', 'circulate', meeting.number, number, to.id),
      from,
      to,
      subject: subjectOf(source, inWords(source, documents)),
      text: circulationLetter(source, meeting, from, to, documents),
      documents,
      meeting: meeting.number,
    }));
  });

const ordersOf = ({ log, kindOf }: Source): readonly Order[] => {
  const meetings = foldMeetings(log, kindOf);
  return log.flatMap((fact, at) => {
    if (fact.event !== 'circulation.ordered') return [];
    const now = foldMeetings(log.slice(0, at + 1), kindOf).findLast(({ ordered }) => ordered.some((order) => order.at === fact.at));
    const meeting = meetings.find((one) => one.number === now?.number);
    return meeting === undefined
      ? []
      : [{ fact, number: log.slice(0, at + 1).filter(({ event }) => event === 'circulation.ordered').length, meeting }];
  });
};

const recipientsOf = (source: Source, fact: Fact, meeting: Meeting): readonly Addressee[] => {
  const { assessment } = source;
  const named = namedIn(fact);
  const except = rulesOf(source, meeting).circulation?.except ?? [];
  const present = meeting.attendance.filter((one) => one.present).map(({ person }) => person);
  return assessment.people
    .filter((person) =>
      named.length > 0 ? isNamed(person, named) : present.includes(person.id) && !except.some(({ role }) => person.roles.includes(role)),
    )
    .map(addresseeOf)
    .filter((one) => one !== undefined);
};

/** "notes of the meeting and agreed action plan", in the council's own words for the documents. */
const inWords = ({ policy }: Source, documents: readonly string[]): string =>
  sayList(
    documents
      .map((kind) => own(policy.documents, kind) ?? kind.replaceAll('-', ' '))
      .map((label) => label.charAt(0).toLowerCase() + label.slice(1)),
  );

const circulationLetter = (source: Source, meeting: Meeting, from: Addressee, to: Addressee, documents: readonly string[]): string => {
  const { policy, reference } = source;
  const rules = rulesOf(source, meeting);
  const attended = meeting.attendance.some((one) => one.present && one.person === to.id);
  const clause = rules.circulation && cite(policy, rules.circulation.clause);
  const shared = rules.circulation?.except.find(({ role }) => rolesOf(source, to).includes(role));
  const leftOut = shared || documents.every((kind) => kind === 'action-plan') ? [] : sectionsKeptFrom(source, meeting, to);
  return letter(
    `With this letter comes, from the ${rules.name} ${reference}${meeting.heldAt === undefined ? '' : ` of ${sayDay(dayOf(meeting.heldAt))}`}: ${inWords(source, documents)}.`,
    clause &&
      (attended ? `Why you: everybody who attended gets a copy (${clause}).` : `Why you: you were named to get a copy (${clause}).`),
    `What to do next: please look in the action plan for what is yours and by when. If something is wrong or missing, tell ${from.name}.`,
    leftOut.length > 0
      ? `Not in your copy, because it stays with the professionals: ${sayList(leftOut.map(({ label }) => `“${label}”`))}.`
      : undefined,
    shared && `Your copy holds what is shared and what is yours: the rest stays with those of this child (${cite(policy, shared.clause)}).`,
    meeting.review && `The review is on ${sayDay(meeting.review.date)}.`,
    "The documents name the child. Please keep them safe, do not pass them on, and leave the child's name out when you write back.",
  );
};

/** The rules of the kind of meeting the papers are of, also when the case has gone on to another. */
const rulesOf = ({ assessment, policy, rules }: Source, meeting: Meeting) =>
  own(policy.meetings, meeting.kind ?? assessment.meetingKind) ?? rules;

const rolesOf = ({ assessment }: Source, to: Addressee): readonly string[] => assessment.people.find(({ id }) => id === to.id)?.roles ?? [];

/** Headings of the notes that somebody's copy leaves out, where something stands under them. */
const sectionsKeptFrom = (source: Source, meeting: Meeting, to: Addressee) => {
  const { record } = rulesOf(source, meeting);
  const roles = rolesOf(source, to);
  return record.sections.filter(
    ({ id, audience }) =>
      audience !== undefined && !mayRead({ audience: audience.roles }, roles) && (meeting.sections[id] ?? '').trim() !== '',
  );
};
