import type { Procedure } from '../../src/api/contract.ts';
import type { Day } from '../../src/domain/case/fact.ts';
import { isOfTheFamily } from '../../src/domain/policy/usuallyOutside.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { press, unfold } from './actions.ts';
import { card, type Card, type Element } from './card.ts';
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

const yesNo = [
  { title: 'No', value: 'no' },
  { title: 'Yes', value: 'yes' },
];

/** Why, since when and what kind of home: ticks, dates and lists alone, so that nobody can write a name into it. */
export function requestFormCard({ procedure, today, command, kind, socialWorkers, values = {}, problems = [] }: RequestForm): Card {
  // Whoever writes to a bot of the council is a colleague, even where the procedure lets anybody ask.
  const requesters = procedure.requesters
    .filter(({ role }) => !isOfTheFamily(role))
    .map(({ role, label }) => ({ title: label, value: role }));
  const title = kind === 'request' ? `Request a ${procedure.meetingName}` : 'Log a worry about a home';
  return card(
    title,
    [
      heading(title, procedure.title),
      problems.length > 0 ? note('attention', ...problems) : undefined,
      say('**Do not name the child here.** Who the child is comes next, on a page that stays in the council.'),
      ...reasons(procedure.triggers, values),
      small(`Reasons from ${clausesOf(procedure.triggers)}`),
      ...procedure.asks.flatMap(({ fact, ask, choices, cited }) => [
        pick(
          { id: `fact-${fact}`, label: ask, required: 'Choose an answer: the time limit turns on it.', value: values[`fact-${fact}`] },
          choices.map(({ value, label }) => ({ title: label, value })),
        ),
        small(cited),
      ]),
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
      choose(
        { id: 'provider', label: 'Whose home is it?', value: values['provider'] },
        procedure.providers.map(({ value, label }) => ({ title: label, value })),
        'Choose, if you know',
      ),
      ...procedure.exclusions.flatMap(({ code, ask, cited }) => [
        pick({ id: `exclusion-${code}`, label: ask, required: 'Answer yes or no.', value: values[`exclusion-${code}`] }, yesNo),
        small(cited),
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
        : small("If you are not the child's social worker, type “worry” and their name or address first, for example: worry sam.okafor"),
    ],
    [press(kind === 'request' ? 'Request' : 'Log this worry', 'raiseConcern', { command, kind }, 'positive')],
  );
}

/** As many reasons as can be read at a glance; the others stand folded below them. */
const atAGlance = 7;

/** The reasons to tick. A long list shows its first few, and the rest behind a button unless some of them are ticked already. */
const reasons = (triggers: Procedure['triggers'], values: Readonly<Record<string, string>>): readonly Element[] => {
  const short = triggers.length <= atAGlance + 1;
  const choices = triggers.map(({ code, label }) => ({ title: label, value: code }));
  const [first, more] = short ? [choices, []] : [choices.slice(0, atAGlance), choices.slice(atAGlance)];
  const label = 'Why? Tick all that apply';
  if (short) return [tick({ id: 'triggers', label, required: 'Tick at least one reason.', value: values['triggers'] }, first)];
  return [
    tick({ id: 'triggers', label, value: values['triggers'] }, first),
    unfold(`More reasons (${String(more.length)})`, 'more-reasons'),
    {
      type: 'Container',
      id: 'more-reasons',
      isVisible: Boolean(values['moreTriggers']),
      items: [tick({ id: 'moreTriggers', label: 'More reasons', value: values['moreTriggers'] }, more)],
    },
  ];
};

/** The clauses the reasons stand under, those of one list as one: "Dorset 2.1", "Lancashire SSM-29, DIS-01 and SSM-03". */
const clausesOf = (triggers: Procedure['triggers']): string => {
  const lists = [...new Set(triggers.map(({ cited }) => cited.replace(/(?<=\d)[a-z](-[ivx]+)?$/, '')))];
  const source = /^.* /.exec(lists[0] ?? '')?.[0] ?? '';
  return sayList(lists.map((list, nth) => (nth > 0 && list.startsWith(source) ? list.slice(source.length) : list)));
};
