import type { Duty, Finding } from '../assessment.ts';
import type { Meeting } from '../../case/caseState.ts';
import { cited, strengthOf } from '../../policy/cite.ts';
import { isFiling } from '../papers/filing.ts';
import { dayOf } from '../../time/london.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { remembered } from '../../remembered.ts';
import { sayDay } from '../../time/words.ts';
import { aboutOf, dutyFindings, leftOpen } from '../duties/duties.ts';
import { afterwards, noticeDuties, noticeFindings } from '../duties/notices.ts';
import { organisersOf } from '../people/organiser.ts';
import { planFindings } from './planFindings.ts';
import { noteTakerFindings, sectionFindings } from '../papers/record.ts';
import type { Scene } from '../../scene/scene.ts';
import { pastScene } from '../../scene/pastScene.ts';

type Left = { readonly duties: readonly Duty[]; readonly findings: readonly Finding[] };

/** What an earlier meeting left to be done and nobody has: it stays owed when the next meeting is booked, and when there is none. */
export const leftBehind = (scene: Scene, stage: string): Left => {
  const rules = afterOnly(scene.rules);
  const [duties, findings]: [Duty[], Finding[]] = [[], []];
  if (rules.notify.length === 0 && rules.duties.length === 0) return { duties, findings };
  for (const meeting of scene.state.meetings) {
    if (meeting.heldAt === undefined || (meeting === scene.meeting && stage !== 'ceased')) continue;
    const past = { ...pastScene(scene, meeting), rules };
    const meant = { number: String(meeting.number), from: `From the meeting on ${sayDay(dayOf(meeting.heldAt))}: ` };
    for (const duty of noticeDuties(past)) if (duty.state === 'open' || duty.state === 'late') duties.push(dutyFrom(duty, meant));
    duties.push(...leftOpen(past, meant));
    for (const duty of minutesDuty(past, meeting)) duties.push(dutyFrom(duty, meant));
    for (const found of [...noticeFindings(past), ...dutyFindings(past), ...unfinished(past, meeting)])
      findings.push({ ...found, says: meant.from + found.says, about: aboutOf(found, meant.number) });
  }
  return { duties, findings };
};

const dutyFrom = (duty: Duty, { number, from }: { readonly number: string; readonly from: string }): Duty => ({
  ...duty,
  id: `${duty.id}-${number}`,
  label: from + duty.label,
  about: aboutOf(duty, number),
});

/**
 * Only what a meeting leaves behind: what is owed by a day, and what is answered or filed for that meeting alone and no act asks for on the
 * way. What came before a meeting can no longer be done for it; what writing its minutes asks for has gone with them.
 */
const afterOnly = remembered((rules: MeetingRules): MeetingRules => ({
  ...rules,
  notify: rules.notify.filter((rule) => afterwards.includes(rule.after)),
  duties: rules.duties.filter(
    (rule) =>
      (rule.for === 'each' || rule.for === 'first') &&
      afterwards.includes(rule.after ?? '') &&
      (rule.latest !== undefined || (rule.at.length === 0 && rule.fact === undefined && (rule.act === undefined || isFiling(rule)))),
  ),
}));

/** The duty to write the record of a meeting that was held, and to close it; where papers go round, sending them asks for that already. */
export const minutesDuty = (past: Scene, meeting: Meeting): readonly Duty[] => {
  const { circulation, organiser, record, request } = past.rules;
  if (circulation || meeting.heldAt === undefined || meeting.finalisedAt !== undefined) return [];
  const clause = record.clause ?? request.clause;
  return [
    {
      id: 'minutes',
      label: meeting.draftedAt === undefined ? 'Write the notes' : 'Finish the notes',
      clause,
      strength: strengthOf(past.policy, { clause }),
      state: 'open',
      ownerRoles: [organiser.role],
      owners: organisersOf(past),
      opened: meeting.heldAt,
      act: meeting.draftedAt === undefined ? 'saveMinutes' : 'finaliseMinutes',
      explanation: cited(past.policy, clause, 'The notes of the meeting are not final yet.'),
    },
  ];
};

/** What the notes of an earlier meeting lack, while they can still be written. */
const unfinished = (past: Scene, meeting: Meeting): readonly Finding[] =>
  meeting.draftedAt === undefined || meeting.finalisedAt !== undefined
    ? []
    : [...sectionFindings(past, meeting), ...noteTakerFindings(past, meeting), ...planFindings(past, meeting)];
