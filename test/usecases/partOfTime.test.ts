import { describe, expect, it } from '@jest/globals';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { outsiders, people } from '../support/people.ts';

const { sam, tess } = people;
const carla = outsiders.carla.email;
const letters = (world: MemoryWorld) =>
  [...world.outside.mails.values()].filter(({ effect }) => effect.key.includes('/mail/part/')).map(({ effect }) => effect);
const act = async (world: MemoryWorld, name: string, data: object, command: string) => {
  const answer = await perform(world, sam.id, referenceOf(world), name, data, commandOf(command));
  expect(answer).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
  await runJobs(world);
};
async function invite(world: MemoryWorld, part: object, command: string): Promise<void> {
  const view = await readCase(world, sam.id, referenceOf(world));
  const seats = isRefusal(view) ? [] : view.assessment.seats;
  for (const seat of seats)
    for (const { person } of seat.people)
      if (person.email === carla)
        await act(world, 'decideInvitee', { seat: seat.id, person: person.id, decision: 'invite', ...part }, `${command} ${seat.id}`);
}
const book = (world: MemoryWorld) => act(world, 'scheduleMeeting', { ...meetingTime, chair: tess.id }, 'book');

describe('somebody asked for part of a meeting', () => {
  it('has a letter of their own with their times, and nobody else is told of them', async () => {
    const world = await travelled('decideInvitee');
    await invite(world, { partFrom: 10, partTo: 30 }, 'part');
    expect(letters(world)).toEqual([]);
    await book(world);
    expect(letters(world)).toMatchObject([{ to: { email: carla }, from: { email: sam.email } }]);
    expect(letters(world)[0]?.text).toContain('Your part: Fri 4 Dec 2026, 14:10 to 14:30, London time');
    const others = world.outside.emitted.filter(({ what, key }) => what !== 'job' && !key.includes('/mail/part/'));
    expect(JSON.stringify(others)).not.toContain('14:10');
  });

  it('has another when the meeting moves or their part changes, and one when they are asked for all of it; never the same twice', async () => {
    const world = await travelled('decideInvitee');
    await invite(world, { partTo: 20 }, 'part');
    await book(world);
    await act(world, 'rescheduleMeeting', { start: '2026-12-04T10:00:00Z', end: '2026-12-04T11:00:00Z', reason: 'The school asked.' }, 'move'); // prettier-ignore
    expect(letters(world).map(({ text }) => /Your part: (.*)/.exec(text)?.[1])).toEqual([
      'Fri 4 Dec 2026, 14:00 to 14:20, London time',
      'Fri 4 Dec 2026, 10:00 to 10:20, London time',
    ]);
    await invite(world, { partFrom: 30, partTo: 600 }, 'later');
    expect(letters(world).at(-1)?.text).toContain('Your part: Fri 4 Dec 2026, 10:30 to 11:00');
    await invite(world, {}, 'whole');
    expect(letters(world).at(-1)?.text).toContain('You are asked to the whole of the Stability Meeting now');
    await runJobs(world);
    expect(letters(world)).toHaveLength(4);
  });
});
