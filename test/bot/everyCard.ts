import type { Card } from '../../bot/cards/card.ts';
import { cardFor } from '../../bot/cardFor.ts';
import { welcome } from '../../bot/listeners/help.ts';
import type { Answer } from '../../bot/listeners/listener.ts';
import { sorryCard } from '../../bot/cards/sorryCard.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { journey, referenceOf, travelled } from '../support/journey.ts';
import { advance, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';
import { bothNo, botWorld, buttonOf, cardIn, filledIn, press, typed } from './asking.ts';

const { sam, tess, quinn, owen } = people;
const commands = ['case', 'invitees', 'schedule', 'reschedule', 'minutes', 'withdraw', 'cancel', 'approvals', 'due', 'actions'];

/** Every card the bot can send, named by what it is: each command of each person at each stage of a whole case, and every no. */
export async function everyCard(): Promise<ReadonlyMap<string, Card>> {
  const cards = new Map<string, Card>();
  const keep = (name: string, answer: Answer | Card): void => {
    if ('type' in answer) cards.set(name, answer);
    else if ('cards' in answer) answer.cards.forEach((card, at) => cards.set(at === 0 ? name : `${name}-${String(at)}`, card));
  };
  const empty = botWorld();
  keep('welcome', welcome(empty));
  keep('sorry', sorryCard('ab12cd34'));
  for (const words of [
    'help',
    'appruve',
    'request',
    'worry',
    'worry sam',
    'due',
    'actions',
    'cover',
    'policy chair',
    'policy carer invited',
    'policy unicorns',
    'case',
  ])
    keep(`empty-${words.replaceAll(' ', '-')}`, await typed(empty, sam, words));

  const world = botWorld();
  for (const { name, after = 0, run } of journey) {
    advance(world, after);
    await run(world, referenceOf(world));
    await runJobs(world);
    await atStage(world, name.replaceAll(' ', '-'), keep);
  }
  await everyNo(keep);
  return cards;
}

async function atStage(world: MemoryWorld, stage: string, keep: (name: string, answer: Answer | Card) => void): Promise<void> {
  const reference = referenceOf(world);
  for (const [who, person] of Object.entries({ sam, tess, quinn, owen }))
    for (const command of commands) keep(`${stage}-${who}-${command}`, await typed(world, person, command));
  for (const person of [sam, tess]) {
    const view = await readCase(world, person.id, reference);
    if (isRefusal(view)) continue;
    const { assessment } = view;
    const due = assessment.duties.map((duty) => ({ reference, assessment, duty, clause: duty.clause }));
    keep(
      `${stage}-sent-reminder-${person.name}`.replace(' ', '-'),
      cardFor(world, 'reminder', { reference, assessment, personId: person.id, due, link: world.tabLink('today') }),
    );
    for (const name of ['approval', 'decision', 'booked', 'differs', 'answers', 'asked', 'another'])
      keep(
        `${stage}-sent-${name}-${person.name}`.replace(' ', '-'),
        cardFor(world, name, { reference, assessment: view.assessment, personId: person.id, link: world.tabLink(`case/${reference}`) }),
      );
  }
}

/** What comes back when something is missing, wrong or not allowed. */
async function everyNo(keep: (name: string, answer: Answer | Card) => void): Promise<void> {
  const world = botWorld();
  const form = cardIn(await typed(world, sam, 'request'));
  keep('no-blank-form', await press(world, sam, form, 'Request', {}));
  keep('no-future', await press(world, sam, form, 'Request', { ...filledIn, notifiedDay: '2026-12-31' }));
  keep(
    'no-allegation',
    await press(world, sam, cardIn(await typed(world, sam, 'request')), 'Request', { ...filledIn, 'exclusion-allegation': 'yes' }),
  );
  const received = cardIn(await press(world, sam, form, 'Request', filledIn));
  keep('request-received', received);
  keep('request-sent', await press(world, sam, received, 'Send to Tess Lindqvist now'));
  const approval = cardIn(await typed(world, tess, 'approvals'));
  keep('no-unanswered', await press(world, tess, approval, 'Approve'));
  const other = botWorld(await travelled('submitRequest'));
  keep(
    'no-excluded',
    await press(other, tess, cardIn(await typed(other, tess, 'approvals')), 'Approve', { ...bothNo, 'exclusion-quality-of-care': 'yes' }),
  );
  keep('refused', await press(world, tess, approval, 'Refuse', { reason: 'because' }));
  const approved = botWorld(await travelled('decideRequest'));
  const list = cardIn(await typed(approved, sam, 'invitees'));
  const decisions = buttonOf(list, 'Save')['data'] as { decisions: object[] };
  keep(
    'no-left-out',
    await press(
      approved,
      sam,
      list,
      'Save',
      Object.fromEntries(decisions.decisions.map((_, at) => [`decision-${String(at)}`, 'leave-out'])),
    ),
  );
  const times = cardIn(await typed(approved, sam, 'schedule'));
  keep('no-time', await press(approved, sam, times, 'Book it', { slot: '2026-12-23T10:00:00Z/2026-12-23T11:00:00Z' }));
  const ready = botWorld(await travelled('decideInvitee'));
  keep(
    'no-late-time',
    await press(ready, sam, cardIn(await typed(ready, sam, 'schedule')), 'Book it', { slot: '2026-12-23T10:00:00Z/2026-12-23T11:00:00Z' }),
  );
  keep(
    'booked-now',
    await press(ready, sam, cardIn(await typed(ready, sam, 'schedule')), 'Book it', { slot: '2026-12-04T14:00:00Z/2026-12-04T15:00:00Z' }),
  );
  const why = cardIn(await typed(ready, sam, 'cancel'));
  keep('no-reason', await press(ready, sam, why, 'Cancel the meeting', { reason: ' ' }));
  keep('cancelled', await press(ready, sam, why, 'Cancel the meeting', { reason: 'because' }));
}
