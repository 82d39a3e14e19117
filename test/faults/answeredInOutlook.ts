import { follow } from '../../src/usecases/follow.ts';
import type { Program } from './program.ts';

const carla = 'carla.reed@home.example';
type Event = { readonly id: string; readonly subject: string };

/** Somebody outside declines in their own mail program; the program finds it by itself, as often as it has to look. */
export async function answeredInOutlook({ world, desk, reference, later }: Program): Promise<object> {
  await follow(world);
  const of = await reference();
  const mailbox = `${desk}/_practice/outside/${carla}/events`;
  const { value } = (await (await fetch(mailbox)).json()) as { readonly value: readonly Event[] };
  const invited = value.find(({ subject }) => subject.includes(of));
  // A declined invitation is gone from the mailbox: the step was played already.
  if (invited !== undefined)
    await fetch(`${mailbox}/${encodeURIComponent(invited.id)}/answer`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ response: 'declined' }),
    });
  for (let looks = 0; looks < 5; looks++) {
    await follow(world);
    const stored = await world.caseLog.read(of).catch(() => undefined);
    if (stored?.log.some(({ event, answer }) => event === 'invitation.answered' && answer === 'declined') === true) return {};
    later();
  }
  return { refused: 'not found', says: 'the answer was never found' };
}
