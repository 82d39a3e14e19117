import type { Fact } from '../domain/case/fact.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import { hidesInvited } from '../domain/effects/hidesInvited.ts';
import { own } from '../domain/policy/own.ts';
import { addresseeOf, isColleague } from '../domain/effects/addresseeOf.ts';
import type { SentEntry } from '../domain/follow/calendarEntry.ts';
import { calendarNews } from '../domain/follow/calendarNews.ts';
import { followed, type Followed } from '../domain/follow/followed.ts';
import { sentNews } from '../domain/follow/sentNews.ts';
import { afterwards } from './afterwards.ts';
import { appendOnce } from './appendOnce.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld, grown, readHeld, type HeldCase } from './heldCase.ts';
import { organisersOf } from './invitedOf.ts';
import { stamped } from './stamped.ts';
import type { World } from './world.ts';

/**
 * Compares cases with the calendars as they are now and records what differs: invitations that organisers sent themselves, answers, entries
 * moved or taken away. One case that cannot be compared does not stop the others: it is noted and compared at the next look.
 */
export async function compareCases(world: World, references: readonly string[]): Promise<void> {
  const calendars = oncePerCalendar(world);
  for (const reference of references) {
    try {
      await compared(world, reference, calendars);
    } catch (failure) {
      await world.index.compared(reference, notYet);
      world.log.warn({ reference, kind: failureKind(failure) }, 'a case was not compared with the calendar');
    }
  }
}

/** No case has so few appends. */
const notYet = -1;

async function compared(world: World, reference: string, calendars: Calendars): Promise<void> {
  const held = await readHeld(world, reference);
  if (held === undefined) return;
  await withEntry(world, (await withSent(world, held, calendars)) ?? held);
  // What was written just now makes the case longer than that: it is compared once more.
  await world.index.compared(reference, held.length);
}

/** Looks at the calendar entry of the case's meeting to come and records what changed there. */
async function withEntry(world: World, held: HeldCase): Promise<void> {
  const assessment = assessHeld(world, held, world.clock.now());
  const looked = followed(held.file, assessment, held.reference);
  if (looked === undefined) return;
  const entry = await world.calendar.entry(looked.organiser, looked.eventId);
  // Sent from Outlook, where whoever sends it has to think of it.
  if (entry?.hidesInvited === false && hidden(held, assessment, looked)) await world.calendar.hideInvited(looked.organiser, looked.eventId);
  const news = calendarNews(held.file, assessment, looked, entry);
  if (news.length > 0) await recorded(world, await appendOnce(world, held, news));
}

const hidden = ({ policy, file }: HeldCase, { meetingKind }: Assessment, { booking }: Followed): boolean => {
  const rules = own(policy.meetings, meetingKind);
  return rules !== undefined && hidesInvited(rules, file, booking);
};

/** Looks for invitations of this case that its organisers sent themselves: books the meeting by one that may stand, tells of any other. */
async function withSent(world: World, held: HeldCase, calendars: Calendars): Promise<HeldCase | undefined> {
  const { reference, policy, file } = held;
  const assessment = assessHeld(world, held, world.clock.now());
  for (const id of organisersOf(policy, assessment)) {
    const mailbox = addresseeOf(assessment.people.find((person) => person.id === id));
    if (mailbox === undefined || !isColleague(mailbox)) continue;
    const { facts, books } = sentNews(policy, file, world.workCalendar, assessment.asOf, reference, mailbox, await calendars(id));
    if (facts.length === 0) continue;
    const now = books ? await appendAsJudged(world, held, facts) : await appendOnce(world, held, facts);
    await recorded(world, now);
    return now;
  }
  return undefined;
}

async function recorded(world: World, held: HeldCase | undefined): Promise<void> {
  if (held !== undefined) await afterwards(world, held, assessHeld(world, held, world.clock.now()));
}

/** Writes a booking only on the case it was judged on; where somebody wrote first it is judged anew at the next look. */
async function appendAsJudged(world: World, held: HeldCase, facts: readonly Fact[]): Promise<HeldCase | undefined> {
  const written = stamped(facts, world.clock.now());
  return (await world.caseLog.append(held.reference, held.length, written)) === 'appended' ? grown(held, written) : undefined;
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
