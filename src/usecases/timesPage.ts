import { answerTo, questionTo, type Question } from '../domain/asking/takeAnswer.ts';
import type { Suiting } from '../domain/asking/timesAsked.ts';
import type { Instant } from '../domain/case/fact.ts';
import { notBeforeRecord, recordedAfter } from '../domain/case/recordedAfter.ts';
import { sayStretch } from '../domain/slots/sayStretch.ts';
import { isAfter } from '../domain/time/instant.ts';
import { sayInstant } from '../domain/time/words.ts';
import { afterwards } from './afterwards.ts';
import { assessHeld, grown, readHeld, type HeldCase } from './heldCase.ts';
import { readLink, type OutsideLink } from './outsideLink.ts';
import { stamped } from './stamped.ts';
import type { World } from './world.ts';

/**
 * What somebody outside sees behind a link: the times with what they said of each, or why nothing is asked any more. Carries the reference
 * and the name of the meeting; never a person’s name.
 */
export type TimesPage = {
  readonly state: 'open' | 'ended' | 'forged';
  /** What to say first: that answers are kept, or why there is nothing to answer. */
  readonly says?: string;
  readonly reference?: string;
  readonly meetingName?: string;
  readonly closes?: Instant;
  readonly times: readonly { readonly label: string; readonly answer?: Suiting }[];
  /** Times that still want an answer, by their place, after somebody pressed without one. */
  readonly missing: readonly number[];
};

const rounds = 8;

/** The page behind a link. Throws `GatewayFailure` when the record cannot be reached. */
export async function readTimesPage(world: World, link: string): Promise<TimesPage> {
  const found = await question(world, link);
  return 'page' in found ? found.page : pageOf(found.link, found.asked);
}

/**
 * Keeps what somebody answered behind their link, one answer for each time in order, and gives the page as it is then. The very same again
 * writes nothing; other answers take the place of the earlier ones until it closes.
 */
export async function answerTimes(world: World, text: string, answers: readonly (Suiting | undefined)[]): Promise<TimesPage> {
  for (let round = 0; round < rounds; round++) {
    const found = await question(world, text);
    if ('page' in found) return found.page;
    const { link, held, asked, now } = found;
    const missing = asked.times.flatMap((_, nth) => (answers[nth] === undefined ? [nth] : []));
    const page = pageOf(link, asked);
    if (missing.length > 0)
      return {
        ...page,
        says: 'Please say something for every time: nothing is kept yet of what you chose.',
        times: page.times.map(({ label }, nth) => ({ label, ...(answers[nth] && { answer: answers[nth] }) })),
        missing,
      };
    const given = answers.filter((one) => one !== undefined);
    const facts = stamped(answerTo(asked, held.file, now, link.ask, link.person, given), recordedAfter(held.file.log, world.clock.now()));
    const kept = (says: string, after: HeldCase): TimesPage => {
      const then = questionTo(after.policy, after.file, world.workCalendar, now, link.ask, link.person) ?? asked;
      return { ...pageOf(link, then), says };
    };
    if (facts.length === 0) return kept(`We have these answers already. You can change them until ${sayInstant(asked.closes)}.`, held);
    if ((await world.caseLog.append(held.reference, held.length, facts)) !== 'appended') continue;
    const after = grown(held, facts);
    await afterwards(world, after, assessHeld(world, after, world.clock.now()));
    return kept(
      `${asked.said.length > 0 ? 'Your answers are changed' : 'Thank you: your answers are kept'}. You can change them until ${sayInstant(asked.closes)}.`,
      after,
    );
  }
  throw new Error('the case never stood still');
}

type Found = { readonly link: OutsideLink; readonly held: HeldCase; readonly asked: Question; readonly now: Instant };

/** The open question behind a link, or the page that says why there is none. */
async function question(world: World, text: string): Promise<Found | { readonly page: TimesPage }> {
  const link = readLink(world.outsideLinks.key, text);
  if (link === undefined) return { page: ended('This link is not one of ours, or it was not copied whole.', 'forged') };
  // What a link that has run out is about need not be looked up.
  if (!isAfter(link.closes, world.clock.now())) return { page: ended(closed(link.closes)) };
  const held = await readHeld(world, link.reference);
  const now = held && notBeforeRecord(held.file.log, world.clock.now());
  const asked = held && now && questionTo(held.policy, held.file, world.workCalendar, now, link.ask, link.person);
  if (!asked) return { page: ended('This link is not one of ours, or it was not copied whole.', 'forged') };
  if (asked.state !== 'open') return { page: ended(why[asked.state](asked.closes)) };
  return { link, held, asked, now };
}

const closed = (closes: Instant): string =>
  `Asking closed by itself on ${sayInstant(closes)}, so that there is time to book the meeting. Your answers, if you gave any, are kept.`;

const why: Readonly<Record<Exclude<Question['state'], 'open'>, (closes: Instant) => string>> = {
  closed,
  settled: () => 'The time of the meeting is settled by now. If you are invited, the invitation says when it is.',
  newer: () => 'Other times were asked of you since: please use the link in the newest letter.',
  over: () => 'You need not answer any more: no time is looked for with you now.',
};

const ended = (says: string, state: 'ended' | 'forged' = 'ended'): TimesPage => ({ state, says, times: [], missing: [] });

const pageOf = ({ reference }: OutsideLink, { meetingName, closes, times, said }: Question): TimesPage => ({
  state: 'open',
  reference,
  meetingName,
  closes,
  times: times.map((time) => {
    const answer = said.find(({ start, end }) => start === time.start && end === time.end)?.answer;
    return { label: sayStretch(time.start, time.end), ...(answer && { answer }) };
  }),
  missing: [],
});
