import type { TimeOffer, Times } from '../../src/api/contract.ts';
import type { Assessment, Finding } from '../../src/domain/assess/assessment.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { overline } from './caseLines.ts';
import { deadlineLine } from './deadline.ts';
import { findingNotes } from './findings.ts';
import { pick, reason } from './inputs.ts';
import { heading, note, say, small } from './parts.ts';
import { unnamed } from './who.ts';

export type Offered = {
  readonly reference: string;
  readonly assessment: Assessment;
  readonly times: Times;
  /** Which act the choice is for. */
  readonly act: 'scheduleMeeting' | 'rescheduleMeeting';
  readonly link: string;
  readonly command: string;
  readonly findings?: readonly Finding[] | undefined;
  readonly problems?: readonly string[] | undefined;
  /** The offer chosen before, when the card comes back. */
  readonly chosen?: string | undefined;
};

/** Times to choose from, best first, each with how many could come; the reason field is there when a reason is asked for. */
export function timesCard({ reference, assessment, times, act, link, command, findings = [], problems = [], chosen }: Offered): Card {
  const moving = act === 'rescheduleMeeting';
  const offers = times.offers.slice(0, 6);
  const title = moving ? 'Move the meeting' : 'Choose a time';
  const asksReason = moving || findings.some(({ strength }) => strength === 'should') || offers.some(({ insideWindow }) => !insideWindow);
  return card(
    `${reference}: ${offers.length > 0 ? 'times to choose from' : 'no time could be offered'}.`,
    [
      heading(title, overline(assessment, reference)),
      problems.length > 0 ? note('attention', ...problems.map((problem) => unnamed(assessment, problem))) : undefined,
      ...findingNotes(assessment, findings),
      deadlineLine(assessment),
      offers.length > 0
        ? pick(
            { id: 'slot', label: 'Times when people could come', required: 'Choose a time.', value: chosen },
            offers.map((offer) => ({ title: sayOffer(offer), value: `${offer.start}/${offer.end}` })),
          )
        : say('No time could be offered. Choose one yourself on the case page.'),
      ...(times.whyNot ? [times.whyNot.says, ...times.whyNot.openings.map(({ says }) => says)] : []).map((sentence) =>
        small(unnamed(assessment, sentence)),
      ),
      ...times.notes.map((sentence) => small(unnamed(assessment, sentence))),
      offers.length > 0 && asksReason
        ? reason({
            id: 'reason',
            label: moving
              ? 'Why is it moved? (kept in the record, shown in no chat)'
              : 'Reason, if the time is outside the limit (kept in the record, shown in no chat)',
          })
        : undefined,
    ],
    [
      offers.length > 0 ? press(moving ? 'Move it' : 'Book it', act, { reference, command }, 'positive') : undefined,
      openPage('Other times', link),
    ],
  );
}

const sayOffer = ({ label, insideWindow, free, busy, notKnown }: TimeOffer): string =>
  [
    label,
    `${String(free.length)} free`,
    busy.length > 0 ? `${String(busy.length)} busy` : '',
    notKnown.length > 0 ? `${String(notKnown.length)} not known` : '',
    insideWindow ? '' : 'after the limit',
  ]
    .filter((part) => part !== '')
    .join(' · ');
