import type { Meeting } from './caseState.ts';
import type { Fact } from './fact.ts';
import { asRecord, asText } from './read.ts';

/** The list a fact gives of who was there; undefined where it gives none. */
export const attendanceListIn = (fact: Fact): readonly unknown[] | undefined =>
  [fact.attendance, fact.attendees, fact.present].find(Array.isArray) as readonly unknown[] | undefined;

/** Who was there: a list with everybody's presence, or just the ids of those present. */
export const attendanceOf = (fact: Fact): Meeting['attendance'] => {
  const attendance: Attendance[] = [];
  for (const each of attendanceListIn(fact) ?? []) {
    const { person, present, how, apologies } = typeof each === 'string' ? { person: each, present: true } : asRecord(each);
    const id = asText(person) ?? asText(asRecord(person).id);
    if (id === undefined) continue;
    const way = asText(how);
    attendance.push({
      person: id,
      present: present === true,
      ...(way !== undefined && { how: way }),
      ...(apologies === true && { apologies }),
    });
  }
  return attendance;
};

type Attendance = Meeting['attendance'][number];
