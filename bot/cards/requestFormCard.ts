import type { Procedure } from '../../src/api/contract.ts';
import type { Day } from '../../src/domain/case/fact.ts';
import { press } from './actions.ts';
import { card, type Card } from './card.ts';
import { choose, day, pick, tick, time } from './inputs.ts';
import { heading, note, say, small } from './parts.ts';

export type RequestForm = {
  readonly procedure: Procedure;
  /** Today in London: no worry is of tomorrow. */
  readonly today: Day;
  readonly command: string;
  /** `worry`: somebody tells the child's social worker; `request`: the meeting is asked for. */
  readonly kind: 'request' | 'worry';
  /** Colleagues who may be the child's social worker, when it is somebody else. */
  readonly socialWorkers?: readonly { readonly id: string; readonly name: string; readonly jobTitle?: string }[] | undefined;
  /** What was filled in before, by input id. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** What has to be put right, each a sentence. */
  readonly problems?: readonly string[] | undefined;
};

const providers = [
  { title: "The council's own", value: 'in-house' },
  { title: 'An agency or private provider', value: 'agency' },
];
const yesNo = [
  { title: 'No', value: 'no' },
  { title: 'Yes', value: 'yes' },
];

/** Why, since when and what kind of home: ticks, dates and lists alone, so that nobody can write a name into it. */
export function requestFormCard({ procedure, today, command, kind, socialWorkers, values = {}, problems = [] }: RequestForm): Card {
  const requesters = procedure.requesters.map(({ role, label }) => ({ title: label, value: role }));
  const title = kind === 'request' ? `Request a ${procedure.meetingName}` : 'Log a worry about a home';
  return card(
    title,
    [
      heading(title, procedure.title),
      problems.length > 0 ? note('attention', ...problems) : undefined,
      say('**Do not name the child here.** Who the child is comes next, on a page that stays in the council.'),
      tick(
        { id: 'triggers', label: 'Why? Tick all that apply', required: 'Tick at least one reason.', value: values['triggers'] },
        procedure.triggers.map(({ code, label }) => ({ title: label, value: code })),
      ),
      small(`Reasons from ${clausesOf(procedure.triggers)}`),
      day(
        {
          id: 'notifiedDay',
          label: "On which day did the worry reach the child's social worker?",
          required: 'Give the day: today or earlier.',
          value: values['notifiedDay'] ?? today,
        },
        today,
      ),
      time({
        id: 'notifiedTime',
        label: 'At what time (London)?',
        required: 'Give the time: the clock runs from it.',
        value: values['notifiedTime'],
      }),
      choose(
        { id: 'placementType', label: 'What kind of home is it?', required: 'Choose the kind of home.', value: values['placementType'] },
        procedure.placementTypes.map(({ value, label }) => ({ title: label, value })),
        'Choose',
      ),
      choose({ id: 'provider', label: 'Whose home is it?', value: values['provider'] }, providers, 'Choose, if you know'),
      ...procedure.exclusions.flatMap(({ code, ask, clause }) => [
        pick({ id: `exclusion-${code}`, label: ask, required: 'Answer yes or no.', value: values[`exclusion-${code}`] }, yesNo),
        small(`Clause ${clause}`),
      ]),
      choose(
        {
          id: 'requesterRole',
          label: 'What is your part?',
          required: 'Choose your part.',
          value: values['requesterRole'] ?? requesters.find(({ value }) => value === 'child-social-worker')?.value,
        },
        requesters,
        'Choose',
      ),
      socialWorkers
        ? choose(
            { id: 'childSocialWorker', label: "Who is the child's social worker?", value: values['childSocialWorker'] },
            socialWorkers.map(({ id, name, jobTitle }) => ({ title: jobTitle ? `${name}, ${jobTitle}` : name, value: id })),
            'Choose',
          )
        : small("If you are not the child's social worker, type worry and their name or address first, for example: worry sam.okafor"),
    ],
    [press(kind === 'request' ? 'Request' : 'Log this worry', 'raiseConcern', { command, kind }, 'positive')],
  );
}

/** The clause all reasons stand under, or each of them where there is no such one. */
const clausesOf = (triggers: Procedure['triggers']): string => {
  const clauses = [...new Set(triggers.map(({ clause }) => clause))].sort();
  const [first = ''] = clauses;
  return clauses.every((clause) => clause.startsWith(first)) ? `clause ${first}` : `clauses ${clauses.join(', ')}`;
};
