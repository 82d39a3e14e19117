import type { ReactNode } from 'react';
import type { Assessment, MeetingState } from '../../src/domain/assess/assessment.ts';
import { nameIn } from '../words.ts';

type Props = { readonly attendance: MeetingState['attendance']; readonly assessment: Assessment };

const how: Readonly<Record<string, string>> = { room: 'in the room', teams: 'in Teams', phone: 'by phone' };

/** Who came, and how. */
export function Attendance({ attendance, assessment }: Props): ReactNode {
  return (
    <>
      <h3>Who came</h3>
      <ul className="lines">
        {attendance.map((one) => (
          <li key={one.person}>
            {nameIn(assessment, one.person)}: {cameAs(one)}
          </li>
        ))}
      </ul>
    </>
  );
}

function cameAs({ present, how: means, apologies }: MeetingState['attendance'][number]): string {
  if (present) return means === undefined ? 'present' : `present, ${how[means] ?? means}`;
  return apologies === true ? 'sent apologies' : 'not present';
}
