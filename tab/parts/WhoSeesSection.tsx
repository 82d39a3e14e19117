import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { nameOf, roleWord } from '../words.ts';
import { Section } from './Section.tsx';

/** Who may open this case, and why. */
export function WhoSeesSection(): ReactNode {
  const { view } = useCase();
  const { people, roleLabels } = view.assessment;
  const [staff, outside] = [people.filter((one) => !one.id.startsWith('outside:')), people.filter((one) => one.id.startsWith('outside:'))];
  const line = (one: (typeof people)[number]): ReactNode => (
    <li key={one.id}>
      <strong>{nameOf(one)}</strong>
      <span className="quiet"> · {one.roles.map((role) => roleWord(roleLabels, role)).join(', ')}</span>
    </li>
  );
  return (
    <Section id="who-sees" title="Who can see this" closed>
      <p>Only people with a part in this case can open it:</p>
      <ul className="lines">{staff.map(line)}</ul>
      {outside.length > 0 && (
        <>
          <p>These people have no account here. They get only what is sent to them:</p>
          <ul className="lines">{outside.map(line)}</ul>
        </>
      )}
    </Section>
  );
}
