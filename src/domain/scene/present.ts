import type { MeetingRules } from '../policy/meetingRules.ts';

/** Who was at a meeting, as it is recorded or about to be. */
export type Present = readonly { readonly person: string; readonly present: boolean; readonly how?: string | undefined }[];

/** Whoever was there in a way that counts; where nobody said how, they count. */
export const presentIn = ({ form }: MeetingRules, attendance: Present): readonly string[] =>
  attendance
    .filter(({ present, how }) => present && (how === undefined || !form || form.counts.some((way) => way === how)))
    .map(({ person }) => person);

/** Whether it was no meeting of a form that counts: fewer than two people were there in such a way, though others were in another. */
export const isOtherForm = (rules: MeetingRules, attendance: Present): boolean => {
  const here = presentIn(rules, attendance).length;
  return here < 2 && attendance.filter(({ present }) => present).length > here;
};
