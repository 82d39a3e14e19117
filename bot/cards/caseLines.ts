import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { sayInstant, sayTime } from '../../src/domain/time/words.ts';
import type { Element } from './card.ts';
import { facts } from './parts.ts';
import { unnamed, whoDid } from './who.ts';

/** Small line over a card's title: "Stability Meeting · SM-7K2Q". */
export const overline = (assessment: Pick<Assessment, 'meetingName'>, reference: string): string =>
  `${assessment.meetingName} · ${reference}`;

/** What everybody with a part in the case may read of it in a chat. */
export function caseFacts(assessment: Assessment, home?: string): Element | undefined {
  const { meeting } = assessment;
  const raised = assessment.timeline.find((entry) => entry.event === 'concern.raised');
  return facts({
    'Where it stands': unnamed(assessment, assessment.stageText),
    Why: assessment.triggers.map((trigger) => trigger.label).join('; '),
    Home: home,
    'Raised by': raised && whoDid(assessment, raised.by),
    Meeting:
      meeting?.start === undefined || meeting.cancelledAt !== undefined
        ? undefined
        : `${sayInstant(meeting.start)}${meeting.end ? ` to ${sayTime(meeting.end)}` : ''}`,
    Chair: meeting?.chair && whoDid(assessment, meeting.chair),
  });
}
