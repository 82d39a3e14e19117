import { z } from 'zod';
import type { Procedure } from '../../src/api/contract.ts';
import { atLondon, dayOf, isDay } from '../../src/domain/time/london.ts';
import { saidOnce } from '../cards/findings.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import { raiseConcern as raise } from '../../src/usecases/raiseConcern.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import type { World } from '../../src/usecases/world.ts';
import { noCard } from '../cards/noCard.ts';
import { requestFormCard } from '../cards/requestFormCard.ts';
import { requestReceivedCard } from '../cards/requestReceivedCard.ts';
import { unnamed } from '../cards/who.ts';
import { homeOf } from './home.ts';
import type { Answer, Listener } from './listener.ts';
import { newCommand } from './newCommand.ts';
import { mayDo } from './onlyThey.ts';
import { forged } from './pressData.ts';

const button = z.object({ command: z.uuid(), kind: z.enum(['request', 'worry']).catch('request') });
type Form = { readonly button: z.infer<typeof button>; readonly values: Readonly<Record<string, string>> };

/** The filled-in form opens a case, or comes back with what has to be put right and everything that was filled in. */
export const raiseConcern: Listener = async (world, personId, { data }) => {
  const pressed = button.safeParse(data);
  if (!pressed.success) return forged;
  const form: Form = {
    button: pressed.data,
    values: Object.fromEntries(Object.entries(data).filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
  };
  const asks = procedure(world);
  const problems = slips(asks, form.values);
  if (problems.length > 0) return again(world, form, problems);
  const raised = await raise(world, personId, concernOf(asks, form.values), form.button.command);
  if (isRefusal(raised)) return again(world, form, [raised.wayOn ? `${raised.says} ${raised.wayOn}` : raised.says]);
  const { reference, outcome, assessment, findings, says } = raised;
  if (reference !== '' && (outcome === 'ok' || outcome === 'ok-with-prompt')) {
    const link = world.tabLink(`request/${reference}`);
    const maySubmit = mayDo(assessment, personId, 'submitRequest');
    return {
      cards: [
        requestReceivedCard({
          reference,
          assessment,
          home: homeOf(world, assessment),
          findings,
          maySubmit,
          link,
          newCommand,
        }),
      ],
    };
  }
  if (outcome === 'incomplete' || outcome === 'needs-reason')
    return again(
      world,
      form,
      saidOnce(says, findings).map((sentence) => unnamed(assessment, sentence)),
    );
  const title = `A ${asks.meetingName} is not the way here`;
  return {
    cards: [
      noCard({
        title,
        over: asks.title,
        assessment,
        says,
        findings,
        ...(reference === '' ? {} : { reference }),
        link: world.tabLink('today'),
      }),
    ],
  };
};

function slips({ triggers, placementTypes, exclusions, asks }: Procedure, values: Form['values']): readonly string[] {
  const codes = tickedIn(values);
  return [
    codes.length === 0 || codes.some((code) => !triggers.some((trigger) => trigger.code === code)) ? 'Tick at least one reason.' : '',
    isDay(values['notifiedDay']) ? '' : 'Give the day on which the worry reached the social worker as a date, for example 3 December 2026.',
    /^([01]\d|2[0-3]):[0-5]\d$/.test(values['notifiedTime'] ?? '') ? '' : 'Give the time of day, for example 09:12.',
    placementTypes.some(({ value }) => value === values['placementType']) ? '' : 'Choose the kind of home.',
    ...asks.map(({ fact, ask, choices }) =>
      choices.some(({ value }) => value === values[`fact-${fact}`]) ? '' : `Answer this too, since the time limit turns on it: ${ask}`,
    ),
    exclusions.every(({ code }) => ['yes', 'no'].includes(values[`exclusion-${code}`] ?? ''))
      ? ''
      : 'Answer each of the yes-or-no questions.',
    values['requesterRole'] === 'child-social-worker' || values['childSocialWorker']
      ? ''
      : 'If you are not the child’s social worker, say who is: type “worry” and the beginning of their name, for example: worry sam',
  ].filter((slip) => slip !== '');
}

const ticked = (value: string | undefined): readonly string[] => (value ?? '').split(',').filter((code) => code !== '');

/** Reasons ticked on the card, wherever it shows them. */
const tickedIn = (values: Form['values']): readonly string[] => [...ticked(values['triggers']), ...ticked(values['moreTriggers'])];

/** What was answered besides: yes and no as such, a choice by its value. */
const factsOf = (asks: Procedure['asks'], values: Form['values']): Readonly<Record<string, string | boolean>> =>
  Object.fromEntries(
    asks.flatMap(({ fact, kind }): [string, string | boolean][] => {
      const value = values[`fact-${fact}`];
      return value === undefined ? [] : [[fact, kind === 'yes-no' ? value === 'yes' : value]];
    }),
  );

const concernOf = ({ exclusions, asks }: Procedure, values: Form['values']) => ({
  triggers: tickedIn(values),
  ...(asks.length > 0 ? { facts: factsOf(asks, values) } : {}),
  notifiedAt: atLondon(values['notifiedDay'] ?? '', values['notifiedTime'] ?? ''),
  placement: { type: values['placementType'], ...(values['provider'] ? { provider: values['provider'] } : {}) },
  exclusions: Object.fromEntries(exclusions.map(({ code }) => [code, values[`exclusion-${code}`] === 'yes'])),
  ...(values['requesterRole'] ? { requesterRole: values['requesterRole'] } : {}),
  ...(values['requesterRole'] !== 'child-social-worker' && values['childSocialWorker']
    ? { childSocialWorker: values['childSocialWorker'] }
    : {}),
});

/** The form once more, as it was filled in, with what has to be put right above it. */
async function again(world: World, { button: { command, kind }, values }: Form, problems: readonly string[]): Promise<Answer> {
  const worker = values['childSocialWorker'] ? await world.directory.colleague(values['childSocialWorker']) : undefined;
  const form = { procedure: procedure(world), today: dayOf(world.clock.now()), command, kind, values, problems };
  return { cards: [requestFormCard(worker ? { ...form, socialWorkers: [worker] } : form)] };
}
