import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createCalendar } from '../../src/graph/calendar.ts';
import { createCaseLog } from '../../src/graph/caseLog.ts';
import { at, withQuery } from '../../src/graph/path.ts';
import { createRooms } from '../../src/graph/rooms.ts';
import { offerCaseTimes } from '../../src/usecases/offerCaseTimes.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import type { World } from '../../src/usecases/world.ts';
import { commandOf, referenceOf, travelled } from '../support/journey.ts';
import { outsiders, people } from '../support/people.ts';
import { startLocal, type Exchange, type Local } from './local.ts';

const { sam, hugo, bea, dev, priya, nia } = people;
let local: Local;
beforeEach(async () => {
  local = await startLocal();
});
afterEach(() => local.close());

/** A case whose twelve people and the child are invited, its record in the SharePoint of the local Microsoft 365 and its calendars there too. */
async function twelveInvited(): Promise<{ readonly world: World; readonly reference: string }> {
  const memory = await travelled('decideInvitee');
  const reference = referenceOf(memory);
  const others = [hugo, bea, dev, priya, nia].map(({ id }) => ({ id }));
  for (const person of [...others, outsiders.colin, outsiders.adeyemi])
    await perform(memory, sam.id, reference, 'assignRole', { role: 'other-professional', person }, commandOf(JSON.stringify(person)));
  const view = await readCase(memory, sam.id, reference);
  for (const seat of isRefusal(view) ? [] : view.assessment.seats)
    for (const { person, decision } of seat.people)
      if (decision === 'undecided')
        await perform(memory, sam.id, reference, 'decideInvitee', { seat: seat.id, person: person.id, decision: 'invite' }, commandOf(`invite ${person.id}`)); // prettier-ignore
  const stored = await memory.caseLog.read(reference);
  const caseLog = createCaseLog(local.lists, memory.log);
  await caseLog.append(reference, 0, stored?.log ?? [], stored?.opening, stored?.policy);
  return { world: { ...memory, caseLog, calendar: createCalendar(local.graph), rooms: createRooms(local.graph, Date.now) }, reference };
}

const shortly = ({ method, url }: Exchange): string => `${method} ${new URL(url).pathname.split('/').at(-1) ?? ''}`;

describe('round trips to Microsoft Graph', () => {
  it('from pressing Book, the fact is in the log after two and the meeting in every calendar after three, for twelve people', async () => {
    const { world, reference } = await twelveInvited();
    const times = await offerCaseTimes(world, sam.id, reference, 60);
    const offer = isRefusal(times) ? undefined : times.offers[0];
    const when = { start: offer?.start ?? '', end: offer?.end ?? '' };
    const exchanges = await local.during(async () => {
      const answer = await perform(world, sam.id, reference, 'scheduleMeeting', when, commandOf('book'));
      expect(answer).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
    });
    // The case is read; the time is written and found to stand; the meeting is made; and that it was made is written.
    expect(exchanges.map(shortly)).toEqual(['GET items', 'POST $batch', 'POST events', 'POST $batch']);
    expect(exchanges.every(({ status }) => status < 300)).toBe(true);
    const invited = z.object({ attendees: z.array(z.unknown()) }).parse(exchanges[2]?.requestBody);
    expect(invited.attendees.length).toBeGreaterThanOrEqual(11);
    const subject = z.object({ subject: z.string() }).parse(exchanges[2]?.requestBody).subject;
    const anyEvent = z.looseObject({ id: z.string() });
    for (const { id } of Object.values(people))
      expect(await local.graph.all(withQuery(at`/users/${id}/events`, { $filter: `subject eq '${subject}'` }), anyEvent)).toHaveLength(1);
    expect((await world.caseLog.read(reference))?.log.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['meeting.scheduled', 'meeting.convened']),
    );
  });

  it('offers times for twelve people in two: the case, and all calendars at once', async () => {
    const { world, reference } = await twelveInvited();
    const exchanges = await local.during(() => offerCaseTimes(world, sam.id, reference, 60));
    expect(exchanges.map(shortly)).toEqual(['GET items', 'POST getSchedule']);
  });

  it('takes no more of them in a room, once times in a room were looked for: the room is busy then and the meeting stands', async () => {
    const { world, reference } = await twelveInvited();
    const looked = await local.during(() => offerCaseTimes(world, sam.id, reference, 60, 'room'));
    expect(looked.map(shortly).toSorted()).toEqual(['GET items', 'GET microsoft.graph.room', 'POST getSchedule']);
    const times = await offerCaseTimes(world, sam.id, reference, 60, 'room');
    const offer = isRefusal(times) ? undefined : times.offers[0];
    const email = offer?.roomEmail ?? '';
    expect(email).toMatch(/room|centre/);
    const data = { start: offer?.start ?? '', end: offer?.end ?? '', place: 'room', room: { email } };
    const exchanges = await local.during(() => perform(world, sam.id, reference, 'scheduleMeeting', data, commandOf('book a room')));
    expect(exchanges.map(shortly)).toEqual(['GET items', 'POST $batch', 'POST events', 'POST $batch']);
    const [room] = await world.calendar.availability(sam.id, [email], data.start, data.end);
    expect(room).toMatchObject({ known: true, busy: [{ start: data.start, end: data.end, status: 'busy' }] });
    expect(exchanges[2]?.requestBody).toMatchObject({
      location: { locationEmailAddress: email, locationType: 'conferenceRoom' },
      attendees: expect.arrayContaining([{ type: 'resource', emailAddress: { name: offer?.room, address: email } }]),
    });
  });
});
