import type { Fact, Instant } from '../case/fact.ts';
import { asText } from '../case/read.ts';
import { msOf } from '../time/instant.ts';

/** What was said beforehand, in Outlook, of a meeting at exactly these times: the reason and who accepts it. The last word counts. */
export const plannedFor = (
  log: readonly Fact[],
  start: Instant,
  end: Instant,
): { reason?: string; acceptedBy?: string; chair?: string } => {
  const planned = log.findLast(
    (fact) =>
      fact.event === 'invitation.planned' &&
      msOf(asText(fact['start']) ?? '') === msOf(start) &&
      msOf(asText(fact['end']) ?? '') === msOf(end),
  );
  const [reason, acceptedBy, chair] = [asText(planned?.['reason']), asText(planned?.['acceptedBy']), asText(planned?.['chair'])];
  return {
    ...(reason !== undefined && { reason }),
    ...(acceptedBy !== undefined && { acceptedBy }),
    ...(chair !== undefined && { chair }),
  };
};
