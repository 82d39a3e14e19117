import { own } from '../../policy/own.ts';
import { waysToMeet } from '../../policy/glossary.ts';
import type { Policy } from '../../policy/policy.ts';

/** What a field may hold under a procedure. `only`: anything else is refused; else there may be more, by the case. */
export type Vocabulary = { readonly only: boolean; readonly values: readonly string[] };

const closed = (values: readonly string[]): Vocabulary => ({ only: true, values: [...new Set(values)] });
const open = (values: readonly string[]): Vocabulary => ({ only: false, values: [...new Set(values)] });

const rulesOf = (policy: Policy) => Object.values(policy.meetings);
const roles = (policy: Policy): Vocabulary => closed(Object.keys(policy.roles));
const reasonsToCease = (policy: Policy): Vocabulary =>
  open(rulesOf(policy).flatMap(({ cease }) => cease?.reasons?.any.map(({ code }) => code) ?? []));

const listed: Readonly<Record<string, (policy: Policy) => Vocabulary>> = {
  kind: (policy) => closed(Object.keys(policy.meetings).flatMap((kind) => [kind, ...waysToMeet.map((way) => `${kind}.${way}`)])),
  exclusions: (policy) => closed(policy.exclusions.map(({ code }) => code)),
  role: roles,
  'raiseConcern.triggers[]': ({ triggers, exclusions }) => {
    const codes = [...triggers.any, ...exclusions].map(({ code }) => code);
    return triggers.list === 'closed' ? closed([...codes, ...(triggers.other ? ['other'] : [])]) : open(codes);
  },
  'raiseConcern.placement.type': ({ placements }) => closed(placements.kinds.map(({ type }) => type)),
  'raiseConcern.placement.provider': (policy) => {
    const asked = own(policy.facts, 'placement.provider');
    return asked?.kind === 'choice' ? closed((asked.choices ?? []).map(({ value }) => value)) : open([]);
  },
  'raiseConcern.facts': ({ facts }) => closed(Object.keys(facts)),
  'raiseConcern.requesterRole': roles,
  'recordFact.fact': ({ facts, exclusions }) => open([...Object.keys(facts), ...exclusions.map(({ code }) => `exclusions.${code}`)]),
  'decideInvitee.seat': (policy) => closed(rulesOf(policy).flatMap(({ invite }) => invite.map(({ seat }) => seat))),
  'decideInvitee.partOnly[]': (policy) => closed(rulesOf(policy).flatMap(({ agenda }) => agenda?.items.map(({ id }) => id) ?? [])),
  'saveMinutes.sections': (policy) => closed(rulesOf(policy).flatMap(({ record }) => record.sections.map(({ id }) => id))),
  'circulateMinutes.documents[]': (policy) => closed(rulesOf(policy).flatMap(({ circulation }) => circulation?.documents ?? [])),
  'acceptNotice.exception': (policy) => open(rulesOf(policy).flatMap(({ gates }) => gates.flatMap(({ excuse }) => excuse?.code ?? []))),
  'ceaseMeetings.because': reasonsToCease,
  'recordStatutoryReview.ends.because': reasonsToCease,
  'recordStatutoryReview.documents[]': ({ documents }) => closed(Object.keys(documents)),
  'recordStatutoryReview.answers': (policy) =>
    closed(rulesOf(policy).flatMap((rules) => rules['statutory-review']?.asked.map(({ id }) => id) ?? [])),
  'completeForm.form': ({ forms }) => closed(forms.map(({ id }) => id)),
  'shareReports.forms[]': ({ forms }) => closed(forms.flatMap(({ id, event }) => (event === 'report.completed' ? [id] : []))),
};

/** What a field may hold under this procedure, by its place in the act; undefined for one that is not made of its words. */
export const vocabularyOf = (policy: Policy, act: string, place: string): Vocabulary | undefined =>
  (own(listed, `${act}.${place}`) ?? own(listed, place))?.(policy);
