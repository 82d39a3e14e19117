import type { Fact, Instant } from '../case/fact.ts';
import { asText, textsIn } from '../case/read.ts';
import { msOf } from '../time/instant.ts';

/** What was said beforehand of a booking: the reason and who accepts it, the chair and how they were chosen. */
export type Planned = {
  readonly reason?: string;
  readonly acceptedBy?: string;
  readonly chair?: string;
  readonly chairAgreedBy?: readonly string[];
  readonly whyThisChair?: string;
  readonly chairStatement?: string;
  readonly hidePeople?: boolean;
};

const words = ['reason', 'acceptedBy', 'chair', 'whyThisChair', 'chairStatement'] as const;

/** What was said beforehand, in Outlook, of a meeting at exactly these times; of each thing the last word counts. */
export const plannedFor = (log: readonly Fact[], start: Instant, end: Instant): Planned =>
  log
    .filter(
      (fact) =>
        fact.event === 'invitation.planned' &&
        msOf(asText(fact['start']) ?? '') === msOf(start) &&
        msOf(asText(fact['end']) ?? '') === msOf(end),
    )
    .reduce<Planned>((before, fact) => ({ ...before, ...said(fact) }), {});

const said = (planned: Fact): Planned => {
  const agreedBy = textsIn(planned, 'chairAgreedBy');
  const { hidePeople } = planned;
  return {
    ...(Object.fromEntries(words.map((word) => [word, asText(planned[word])]).filter(([, text]) => text !== undefined)) as Planned),
    ...(agreedBy.length > 0 && { chairAgreedBy: agreedBy }),
    ...(typeof hidePeople === 'boolean' && { hidePeople }),
  };
};
