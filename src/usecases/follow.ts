import { addresseeOf, isColleague } from '../domain/effects/addresseeOf.ts';
import type { Fact } from '../domain/case/fact.ts';
import type { SentEntry } from '../domain/follow/calendarEntry.ts';
import { calendarNews } from '../domain/follow/calendarNews.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import { hidesInvited } from '../domain/effects/hidesInvited.ts';
import { own } from '../domain/policy/own.ts';
import { followed, type Followed } from '../domain/follow/followed.ts';
import { sentNews } from '../domain/follow/sentNews.ts';
import { afterwards } from './afterwards.ts';
import { appendOnce } from './appendOnce.ts';
import { followLetters } from './followLetters.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld, grown, readHeld, type HeldCase } from './heldCase.ts';
import { organisersOf } from './invitedOf.ts';
import { stamped } from './stamped.ts';
import type { World } from './world.ts';

const booked = ['scheduled'] as const;
/** Where an invitation sent from Outlook would book a meeting, or break the procedure. */
const unbooked = ['concern', 'requested', 'refused', 'referred', 'approved', 'cancelled', 'held', 'minuted', 'circulated'] as const;

/**
 * Reads back what people did in Outlook and SharePoint: answers to invitations, meetings moved or taken away, actions ticked off. Invitations
 * sent from Outlook are found and judged. Keeps nothing between runs, so it may be stopped, repeated and run by several programs. One case that cannot be read does not stop the others.
 */
export async function follow(world: World): Promise<void> {
  const calendars = oncePerCalendar(world);
  for (const reference of await world.index.atStage(...booked, ...unbooked)) {
    try {
      await followSent(world, reference, calendars);
    } catch (failure) {
      world.log.warn({ reference, kind: failureKind(failure) }, 'a calendar was not looked through');
    }
  }
  for (const reference of await world.index.atStage(...booked)) {
    try {
      await followCase(world, reference);
    } catch (failure) {
      world.log.warn({ reference, kind: failureKind(failure) }, 'a calendar entry was not looked at');
    }
  }
  await followLetters(world);
  // The lists are read when the case is shown in them, before anything is written over.
  for (const reference of await world.index.atStage('held', 'minuted', 'circulated')) await world.jobs.reconcileSoon(reference);
}

/** Looks at the calendar entry of the case's meeting to come and records what changed there. Throws `GatewayFailure`. */
async function followCase(world: World, reference: string): Promise<void> {
  const held = await readHeld(world, reference);
  if (held === undefined) return;
  const assessment = assessHeld(world, held, world.clock.now());
  const looked = followed(held.file, assessment, reference);
  if (looked === undefined) return;
  const entry = await world.calendar.entry(looked.organiser, looked.eventId);
  // Sent from Outlook, where whoever sends it has to think of it.
  if (entry?.hidesInvited === false && hidden(held, assessment, looked)) await world.calendar.hideInvited(looked.organiser, looked.eventId);
  const news = calendarNews(held.file, assessment, looked, entry);
  if (news.length === 0) return;
  const now = await appendOnce(world, held, news);
  if (now !== undefined) await afterwards(world, now, assessHeld(world, now, world.clock.now()));
}

const hidden = ({ policy, file }: HeldCase, { meetingKind }: Assessment, { booking }: Followed): boolean => {
  const rules = own(policy.meetings, meetingKind);
  return rules !== undefined && hidesInvited(rules, file, booking);
};

/** Looks for invitations of this case that its organisers sent themselves: books the meeting by one that may stand, tells of any other. */
async function followSent(world: World, reference: string, calendars: Calendars): Promise<void> {
  const held = await readHeld(world, reference);
  if (held === undefined) return;
  const assessment = assessHeld(world, held, world.clock.now());
  for (const id of organisersOf(held.policy, assessment)) {
    const mailbox = addresseeOf(assessment.people.find((person) => person.id === id));
    if (mailbox === undefined || !isColleague(mailbox)) continue;
    const entries = await calendars(id);
    const { facts, books } = sentNews(held.policy, held.file, world.workCalendar, assessment.asOf, reference, mailbox, entries);
    if (facts.length === 0) continue;
    const now = books ? await appendAsJudged(world, held, facts) : await appendOnce(world, held, facts);
    if (now !== undefined) await afterwards(world, now, assessHeld(world, now, world.clock.now()));
    return;
  }
}

/** Writes a booking only on the case it was judged on; where somebody wrote first it is judged anew at the next look. */
async function appendAsJudged(world: World, held: HeldCase, facts: readonly Fact[]): Promise<HeldCase | undefined> {
  const recorded = stamped(facts, world.clock.now());
  return (await world.caseLog.append(held.reference, held.length, recorded)) === 'appended' ? grown(held, recorded) : undefined;
}

type Calendars = (organiser: string) => Promise<readonly SentEntry[]>;

/** Each organiser's calendar, asked for once in a run however many cases they have. */
function oncePerCalendar(world: World): Calendars {
  const asked = new Map<string, Promise<readonly SentEntry[]>>();
  return (organiser) => {
    const found = asked.get(organiser) ?? world.calendar.sent(organiser, 'SM-', world.clock.now());
    asked.set(organiser, found);
    return found;
  };
}
