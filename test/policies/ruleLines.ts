import type { MeetingRules } from '../../src/domain/policy/meetingRules.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';

const short = (clause: string): string => clause.replace(/^[A-Z]+-/, '');

/** A clause without the name of the council, and how a rule binds where it does not as its clause is worded. */
export const bound = ({ clause, strength }: { readonly clause: string; readonly strength?: string | undefined }): string =>
  `${short(clause)}${strength === undefined ? '' : ` (${strength})`}`;

/** To whom, how often, from when, until when and by which act a duty is owed, and what is missing without it. */
export const dutyLine = (duty: MeetingRules['duties'][number]): string =>
  [
    `${bound(duty)} ${duty.id}: owed by ${duty.owner} ${duty.for}, from ${duty.after ?? '-'} until ${duty.before ?? '-'}${duty['ready-before'] === undefined ? '' : `, ${duty['ready-before']} before`}${duty.latest === undefined ? '' : `, within ${duty.latest}`}`,
    // Where only doing it settles it there is no answer to speak of.
    ...(duty.act !== undefined && duty['done-by'] !== undefined
      ? []
      : [
          `${duty.kind}${duty.choices ? ` of ${duty.choices.map(({ value }) => value).join(' ')}` : ''} ${[duty['settled-by']].flat().join(' ')}`,
        ]),
    ...(duty['done-by'] === undefined ? [] : [`done by ${duty['done-by']}${duty.act === undefined ? '' : `, with ${duty.act}`}`]),
    ...(duty.document === undefined ? [] : [`of ${duty.document}`]),
    ...(duty.naming === undefined ? [] : [`naming ${duty.naming}`]),
    ...(duty.each === undefined ? [] : [`for each ${duty.each}`]),
    ...(duty.with === undefined ? [] : [`with ${duty.with.join(' ')}`]),
    ...(duty.by === undefined ? [] : [`said by ${duty.by.join(' ')}`]),
    ...(duty.at.length === 0 ? [] : [`looked at by ${duty.at.join(' ')}`]),
    ...(duty['answered-by'] === undefined
      ? []
      : [`answered by ${duty['answered-by'] === 'seats' ? 'seats' : JSON.stringify(duty['answered-by'].when)}`]),
    ...(duty.fact === undefined ? [] : [`kept as ${duty.fact}`]),
    ...(duty.place === undefined
      ? []
      : [`by the place: ${duty.place === 'as-said' ? duty.place : Object.entries(duty.place).flat().join(' ')}`]),
    duty.code,
  ].join('; ');

/** A seat, how it is asked, of whom, and what leaving somebody out takes. */
export const seatLine = (seat: MeetingRules['invite'][number]): string =>
  [
    `${bound(seat)} ${seat.seat}: ${seat.mode}${seat.each ? ', each' : ''}${seat.weighed ? ', weighed' : ''}`,
    ...seat['if-left-out'].map(
      (left) =>
        `left out ${[left.for].flat().join(' ')}: ${bound(left.reason)}${left['also-needs'].map((part) => `, ${bound(part)} ${part.part}${part.after === undefined ? '' : ` after ${part.after}`}`).join('')}`,
    ),
    ...(seat['part-only'] ? [`in part ${bound(seat['part-only'])}`] : []),
  ].join('; ');

/** Which papers go to whom by when, who does not get them, and who gets them as well. */
export const circulationLines = (circulation: MeetingRules['circulation']): readonly unknown[] => [
  circulation && `${bound(circulation)} ${circulation.documents.join(' ')} to ${circulation.to} ${circulation.latest ?? 'with no limit'} after ${circulation.after}, by ${circulation.owner}`, // prettier-ignore
  circulation?.except.map((each) => `${bound(each)} not ${each.role}`),
  circulation?.also.map((each) => `${bound(each)} also ${each.role}${each['if-any'] ? ', if any' : ''}`),
];

/** Agenda, record, plan, notes and review of a kind of meeting, each with its clause. */
export const paperLines = ({ agenda, record, plan, circulation, review }: MeetingRules): unknown => [
  agenda?.items.map((item) => `${bound(item)} ${item.id}`),
  record.heading.map((each) => `${bound(each)} ${each.what}`),
  record['fixed-words'].map((each) => `${bound(each)} ${each.at.join(' ')}`),
  record.sections.map((section) => `${bound(section)} ${section.id}${section.code === undefined ? "" : `, else ${section.code}`}${section.from === undefined ? '' : ` from ${section.from}`}${section.audience ? `, for some ${bound(section.audience)}` : ''}`), // prettier-ignore
  plan.fields.map((field) => `${bound(field)} ${field.id}${field.required ? '' : ', may be left out'}`),
  plan.none && bound(plan.none),
  plan['no-outcome'].map((each) => `${bound(each)} ${each['for-kind']}`),
  ...circulationLines(circulation),
  review && `${bound(review)} after ${review.after}, ${review.for}, by ${review.owner}`,
];

/** A limit: how early and how late, from what to what, and who agrees to what is later. */
export const clockLine = (clock: MeetingRules['clocks'][number]): string =>
  `${bound(clock)} ${clock.id}: ${clock.earliest ?? '-'} to ${clock.latest ?? '-'} from ${clock.after} to ${clock.until}, ${clock.for}; ${clock.late ? `${bound(clock.late)} ${clock.late.by.join(' ')}` : '-'}`;

/** Which clauses stand to be read at which stages. */
export const shownLine = ({ at: stages, clauses }: MeetingRules['shown'][number]): string => `${stages.join(' ')}: ${clauses.join(' ')}`;

/** Limits, chair, request, decision and what else frames a kind of meeting, each with its clause. */
export const frameLines = (rules: MeetingRules): unknown => [
  `${rules.scope ?? '-'} for ${rules.aim ?? '-'}`,
  `${bound(rules.organiser)} organised by ${rules.organiser.role}`,
  rules.clocks.map(clockLine),
  `${bound(rules.request)} with ${rules.request.with} to ${rules.request.to}`,
  rules.request.by === 'anyone' ? [] : rules.request.by.map((each) => `${bound(each)} ${each.role}`),
  rules.request.eligible && `${bound(rules.request.eligible)} chosen by ${rules.request.eligible.choice.join(' ')}`,
  rules.preconditions.map((each) => `${bound(each)} ${each.code}: ${each.mode}`),
  rules.approval && `${bound(rules.approval)} ${[rules.approval.by].flat().join(' ')} ${rules.approval.kind}; refused ${bound(rules.approval.refusal)} ${rules.approval.refusal.reason} ${rules.approval.refusal.alternatives ? bound(rules.approval.refusal.alternatives) : '-'}`, // prettier-ignore
  rules.chair.map((rule) => [bound(rule), [rule.role].flat().join(' or '), ...[rule.attest, rule.uninvolved, rule['agreed-between'], rule.prefer].map((each) => (each ? bound(each) : '-'))].join(' ')), // prettier-ignore
  rules['chair-not'].map((rule) => `${bound(rule)} ${[rule.role].flat().join(' ')} ${rule.code}`),
  rules.expected.map((each) => `${bound(each)} ${each.seat}`),
  rules.series && `${bound(rules.series)} by ${rules.series.by}; later ${bound(rules.series.later)}`,
  rules['statutory-review']?.clause,
  rules.preparation.map((rule) => [bound(rule), rule.document, rule.for, rule.owner, rule['ready-before'] ?? '-', rule.before].join(' ')),
  rules.guidance.map((each) => bound(each)),
  rules.shown.map(shownLine),
];

/** The report of the quarter: what it counts by, what was learnt and who owes what with it. */
export const reportLines = ({ analysis }: Policy): readonly string[] =>
  analysis
    ? [
        `${bound(analysis)} of ${analysis.of} by ${analysis['log-date']}, ${String(analysis.covers)} months, none under ${String(analysis.smallest)}`,
        ...analysis.presented.map(({ month, label }) => `${String(month)} ${label}`),
        ...analysis.dimensions.map((each) => `${bound(each)} ${each.id}: ${each.field} ${each.bands?.join(' ') ?? ''}`.trim()),
        `${bound(analysis.learning)} ${analysis.learning.field} by ${analysis.learning.by.join(' ')}: ${analysis.learning.words.join(' ')}`,
        ...analysis.duties.map((each) => `${bound(each)} ${each.id}: ${each.owner}`),
      ]
    : [];

/** A question of the procedure: how it is answered, and the day of which event it tells. */
export const factLines = (policy: Policy): readonly string[] =>
  Object.entries(policy.facts).map(
    ([name, { clause, kind, choices, event }]) =>
    [`${short(clause)} ${name}: ${kind}`, ...(choices?.map(({ value }) => value) ?? []), ...(event === undefined ? [] : [`the day of ${event}`])].join(' '), // prettier-ignore
  );
