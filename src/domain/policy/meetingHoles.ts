import type { Hole } from './hole.ts';
import type { MeetingRules } from './meetingRules.ts';
import { didYouMean } from './near.ts';
import { noKind } from './noKind.ts';
import { own } from './own.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';
import { functions } from './rolesNamed.ts';
import { writtenTwice } from './writtenTwice.ts';

/** What the rules of one kind of meeting name and nobody wrote down, or write down twice. */
export const meetingHoles = (policy: Policy, kind: string, rules: MeetingRules): readonly Hole[] => {
  const base = ['meetings', kind];
  return [
    ...sameNames(base, rules),
    ...clocksElsewhere(policy, base, rules),
    ...clocksUnsaid(base, rules),
    ...organiserHole(base, rules),
    ...unknownSeats(base, rules),
    ...unknownDocuments(policy, base, rules),
  ];
};

const sameNames = (base: Path, rules: MeetingRules): readonly Hole[] => {
  const ids = (named: readonly { readonly id: string }[] = []): readonly string[] => named.map(({ id }) => id);
  const seats = rules.invite.map(({ seat }) => seat);
  const notices = rules.notify.map(({ id, role }) => id ?? role);
  return [
    ...writtenTwice(ids(rules.clocks), [...base, 'clocks']),
    ...writtenTwice(seats, [...base, 'invite']),
    ...writtenTwice(ids(rules.duties), [...base, 'duties']),
    ...writtenTwice(ids(rules.record.sections), [...base, 'record', 'sections']),
    ...writtenTwice(ids(rules.agenda?.items), [...base, 'agenda', 'items']),
    ...writtenTwice(ids(rules.plan.fields), [...base, 'plan', 'fields']),
    ...writtenTwice(notices, [...base, 'notify'], 'give one of them an id of its own'),
    ...writtenTwice(ids(rules.gates), [...base, 'gates']),
    ...writtenTwice(ids(rules.quorum?.seats), [...base, 'quorum', 'seats']),
  ];
};

/** Limits of another kind of meeting, which there is not. */
const clocksElsewhere = (policy: Policy, base: Path, rules: MeetingRules): readonly Hole[] =>
  rules.clocks.flatMap(({ of: other }, index) =>
    other === undefined || own(policy.meetings, other) ? [] : [{ path: [...base, 'clocks', index, 'of'], says: noKind(policy, other) }],
  );

/** Limits with neither a length nor words for it, or with both. */
const clocksUnsaid = (base: Path, rules: MeetingRules): readonly Hole[] =>
  rules.clocks.flatMap((rule, index) => {
    const isLong = rule.latest !== undefined || rule.earliest !== undefined;
    const path = [...base, 'clocks', index];
    if (!isLong && rule.says === undefined)
      return [{ path, says: 'a clock needs latest or earliest, or says in words what the procedure gives instead of a number' }];
    return isLong && rule.says !== undefined
      ? [
          {
            path: [...path, 'says'],
            says: 'says stands in place of a length, and there is one; take one of them out, or write two clocks',
          },
        ]
      : [];
  });

const organiserHole = (base: Path, { organiser: { role } }: MeetingRules): readonly Hole[] =>
  functions.includes(role)
    ? [
        {
          path: [...base, 'organiser', 'role'],
          says: `${role} is a part in the meeting and no role; name the role that arranges it, such as child-social-worker`,
        },
      ]
    : [];

/** Seats that are expected, or never to be forgotten, and are not among those invited. */
const unknownSeats = (base: Path, rules: MeetingRules): readonly Hole[] => {
  const seats = rules.invite.map(({ seat }) => seat);
  const expected = rules.expected.flatMap(({ seat }, index) =>
    seats.includes(seat)
      ? []
      : [{ path: [...base, 'expected', index, 'seat'], says: `there is no seat ${seat} among those invited (${seats.join(', ')})` }],
  );
  const always = (rules['invite-list']?.always?.seats ?? []).flatMap((seat) =>
    seats.includes(seat)
      ? []
      : [{ path: [...base, 'invite-list', 'always', 'seats'], says: `there is no seat ${seat} among those invited` }],
  );
  return [...expected, ...always];
};

const unknownDocuments = (policy: Policy, base: Path, rules: MeetingRules): readonly Hole[] => {
  const named = (documents: readonly string[], ...path: Path) => documents.map((document) => ({ document, path: [...base, ...path] }));
  const documents = [
    ...named(rules.circulation?.documents ?? [], 'circulation', 'documents'),
    ...named(rules['statutory-review']?.given?.documents ?? [], 'statutory-review', 'given', 'documents'),
    ...rules.preparation.flatMap((rule, index) => [
      ...named([rule.document], 'preparation', index, 'document'),
      ...named(rule.or, 'preparation', index, 'or'),
    ]),
    ...rules.duties.flatMap((rule, index) => named([rule.document ?? []].flat(), 'duties', index, 'document')),
  ];
  const all = Object.keys(policy.documents);
  return documents
    .filter(({ document }) => !own(policy.documents, document))
    .map(({ document, path }) => ({
      path,
      says: `document ${document} is not among the documents of this file (${all.join(', ')})${didYouMean(document, all)}`,
    }));
};
