import type { Finding } from '../assessment.ts';
import { factsOf } from '../../case/factsOf.ts';
import { instantIn } from '../../case/read.ts';
import { finding } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { sayInstant } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';
import { seenSent } from '../../follow/seenSent.ts';
import { movedOutside } from './movedOutside.ts';
import { windowOf } from '../limits/windowOf.ts';

/** What a finding on a move made in Outlook is about. */
export const movedField = 'moved';

/** Whether the meeting to come stands in the calendar as the case has it: somebody may have moved it or taken it out in Outlook. */
export const outsideFindings = (scene: Scene): readonly Finding[] => [...changedFindings(scene), ...sentFindings(scene)];

const changedFindings = (scene: Scene): readonly Finding[] => {
  const moved = movedOutside(scene);
  if (moved === undefined) return [];
  const { booking, to } = moved;
  const rule = { clause: scene.rules.organiser.clause, strength: 'should' as const };
  if (to === undefined)
    return [
      finding(scene.policy, 'calendar-differs', rule, 'The meeting was taken out of the calendar in Outlook; the case still has it.', {
        about: { field: 'start' },
        wayOn: 'Cancel the meeting here too, with the reason, or give it a time again.',
      }),
    ];
  const { start } = to;
  const window = windowOf(scene, scene.meeting);
  const late =
    window?.latest !== undefined && isAfter(start, window.latest) ? ` That is after the limit, ${sayInstant(window.latest)}.` : '';
  const early =
    window?.earliest !== undefined && isAfter(window.earliest, start) ? ` That is before it may be, ${sayInstant(window.earliest)}.` : '';
  return [
    finding(
      scene.policy,
      'calendar-differs',
      rule,
      `In Outlook the meeting was moved to ${sayInstant(start)}; the case has ${sayInstant(booking.start)}.${late}${early}`,
      { about: { field: movedField }, wayOn: 'Take the new time over, or put the old one back: both are one press.' },
    ),
  ];
};

/** Invitations somebody sent from Outlook that the case does not have: what is wrong with each was judged when it was seen. */
const sentFindings = (scene: Scene): readonly Finding[] => {
  const { log } = scene.state;
  if (factsOf(log, 'invitation.seen-outside').length === 0) return [];
  return seenSent(log).flatMap((fact) => {
    const [start, end] = [instantIn(fact, 'start'), instantIn(fact, 'end')];
    if (start === undefined || end === undefined || !isAfter(end, scene.now)) return [];
    const found = (Array.isArray(fact['findings']) ? fact['findings'] : []) as readonly Finding[];
    return [
      finding(
        scene.policy,
        'calendar-differs',
        { clause: scene.rules.organiser.clause, strength: 'should' as const },
        `An invitation went out from Outlook for ${sayInstant(start)}; the case has no meeting then.`,
        {
          about: { field: 'start' },
          wayOn: 'Book that time here, with the reason where one is asked for: the invitation then stands. Or take it back in Outlook.',
        },
      ),
      ...found,
    ];
  });
};
