import type { Checked } from '../api/contract.ts';
import type { Appointment } from '../domain/appointment/appointment.ts';
import { judgeAppointment } from '../domain/appointment/judgeAppointment.ts';
import { isAfter } from '../domain/time/instant.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { standingOf } from './standing.ts';
import { viewOf } from './readCase.ts';
import type { World } from './world.ts';

/** What the procedure says of an appointment somebody has open in Outlook, and what to fill it with. Nothing is written. */
export async function checkAppointment(
  world: World,
  personId: string,
  reference: string,
  appointment: Appointment,
): Promise<Checked | Refusal> {
  if (!isAfter(appointment.end, appointment.start)) return endsFirst;
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const { held, person, now } = standing;
  const check = judgeAppointment(held.policy, held.file, world.workCalendar, now, reference, person, appointment);
  return { view: await viewOf(world, standing), check };
}

const endsFirst: Refusal = {
  refused: 'not-understood',
  says: 'The appointment would end before it starts.',
  wayOn: 'Set the end after the start.',
};
