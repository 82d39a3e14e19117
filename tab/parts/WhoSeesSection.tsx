import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { nameOf, roleWord } from '../words.ts';
import { AddPerson } from './AddPerson.tsx';
import { Section } from './Section.tsx';

/** Who has a part in this case and may open it, and a way to name anybody else, whatever their part. */
export function WhoSeesSection(): ReactNode {
  const { view } = useCase();
  const { people, roleLabels } = view.assessment;
  const [staff, outside] = [people.filter((one) => !one.id.startsWith('outside:')), people.filter((one) => one.id.startsWith('outside:'))];
  // In the order of their words; a seat on the checklist is the quicker place for those who are to come.
  const allRoles = Object.keys(roleLabels).toSorted((one, other) => roleWord(roleLabels, one).localeCompare(roleWord(roleLabels, other)));
  const line = (one: (typeof people)[number]): ReactNode => (
    <li key={one.id}>
      <strong>{nameOf(one)}</strong>
      <span className="quiet"> · {one.roles.map((role) => roleWord(roleLabels, role)).join(', ')}</span>
    </li>
  );
  return (
    <Section id="who-sees" title="People, and who can see this" closed>
      <p>Only people with a part in this case can open it:</p>
      <ul className="lines">{staff.map(line)}</ul>
      {outside.length > 0 && (
        <>
          <p>These people have no account here. They get only what is sent to them:</p>
          <ul className="lines">{outside.map(line)}</ul>
        </>
      )}
      {view.mayAct.includes('assignRole') && <AddPerson roles={allRoles} label="Their part in this case" first />}
    </Section>
  );
}
