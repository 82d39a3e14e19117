import type { CaseLine, Today } from '../api/contract.ts';
import type { Assessment, Duty } from '../domain/assess/assessment.ts';
import { deadlineOf } from './deadlineOf.ts';
import { PolicyMissing } from '../policies/packsOf.ts';
import { assessHeld, readHeld, type HeldCase } from './heldCase.ts';
import { fewAtOnce } from './fewAtOnce.ts';
import { isRefusal } from './refusal.ts';
import { standingIn, standingOf, type Standing } from './standing.ts';
import { byUrgency } from './urgency.ts';
import { readsChild } from './whoSees.ts';
import type { World } from './world.ts';

type Assessed = Standing & { readonly assessment: Assessment };
type OwedDuty = Today['duties'][number];

/**
 * Everything the person owes, most urgent first, and the cases they have a part in. The index says which; each is read from the record, and
 * an entry whose case is no longer there is dropped. A case whose procedure is not here is named, and keeps nobody from the others.
 */
export async function today(world: World, personId: string): Promise<Today> {
  const entries = await world.index.of(personId);
  const found = await fewAtOnce(entries, 5, ({ reference }) => heldOrMissing(world, reference));
  for (const [at, { reference }] of entries.entries()) if (found[at] === undefined) await world.index.remove(reference);
  const standings = found
    .map((held) => (typeof held === 'object' ? standingIn(world, personId, held) : undefined))
    .filter((standing) => standing !== undefined)
    .map((one) => ({ ...one, assessment: assessHeld(world, one.held, one.now) }));
  const unreadable = await theirs(
    world,
    personId,
    entries.flatMap(({ reference }, at) => (found[at] === 'procedure-missing' ? [reference] : [])),
  );
  return {
    now: world.clock.now(),
    duties: standings.flatMap(owed).sort(byUrgency),
    cases: await fewAtOnce(standings, 5, (standing) => lineOf(world, standing)),
    ...(unreadable.length > 0 && { unreadable }),
  };
}

async function heldOrMissing(world: World, reference: string): Promise<HeldCase | 'procedure-missing' | undefined> {
  try {
    return await readHeld(world, reference);
  } catch (error) {
    if (error instanceof PolicyMissing) return 'procedure-missing';
    throw error;
  }
}

/** Of cases whose procedure is not here, those the record gives the person a part in; each goes into the log, by its reference. */
async function theirs(world: World, personId: string, references: readonly string[]): Promise<readonly string[]> {
  const standings = await fewAtOnce(references, 5, (reference) => standingOf(world, personId, reference));
  return references.filter((_, at) => {
    const standing = standings[at];
    return standing !== undefined && isRefusal(standing) && standing.refused === 'procedure-missing';
  });
}

const owed = ({ held, assessment, person }: Assessed): readonly OwedDuty[] =>
  assessment.duties
    .filter((duty) => (duty.state === 'open' || duty.state === 'late') && owes(duty, person))
    .map((duty) => ({ ...duty, reference: held.reference, meetingName: assessment.meetingName }));

const owes = (duty: Duty, person: Standing['person']): boolean =>
  duty.owners.some((owner) => owner.id === person.id) || duty.ownerRoles.some((role) => person.roles.includes(role));

async function lineOf(world: World, { held, assessment, person }: Assessed): Promise<CaseLine> {
  const child = readsChild(person) ? await world.children.read(held.reference) : undefined;
  const deadline = deadlineOf(assessment);
  return {
    reference: held.reference,
    ...(child === undefined ? {} : { childName: child.name }),
    stage: assessment.stage,
    stageText: assessment.stageText,
    meetingName: assessment.meetingName,
    myRoles: person.roles,
    ...(deadline === undefined ? {} : { deadline }),
    ...(assessment.meeting?.start === undefined ? {} : { meetingStart: assessment.meeting.start }),
  };
}
