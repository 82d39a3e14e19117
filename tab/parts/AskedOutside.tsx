import type { ReactNode } from 'react';
import type { Suiting } from '../../src/domain/asking/timesAsked.ts';
import { sayStretch } from '../../src/domain/slots/sayStretch.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { nameIn } from '../words.ts';

const words: Readonly<Record<Suiting, string>> = { yes: 'suits', 'if-need-be': 'if need be', no: 'does not suit' };

/** What people outside were asked last, who has answered, and until when answers are taken. */
export function AskedOutside(): ReactNode {
  const { view } = useCase();
  const asked = view.assessment.timesAsked;
  if (asked === undefined || asked.state === 'settled') return null;
  const waiting = asked.people.filter(({ said }) => said === undefined);
  return (
    <section className="inset stack" aria-labelledby="asked-outside">
      <h3 id="asked-outside">What people outside answered</h3>
      <p>
        {asked.state === 'open'
          ? `Answers are taken until ${sayInstant(asked.closes)}; then asking closes by itself.`
          : `Asking closed by itself on ${sayInstant(asked.closes)}.`}
        {waiting.length > 0 &&
          ` No answer ${asked.state === 'open' ? 'yet ' : ''}from ${waiting.map(({ person }) => nameIn(view.assessment, person)).join(', ')}.`}
      </p>
      <dl className="who-free">
        {asked.people
          .filter(({ said }) => said !== undefined)
          .map(({ person, said = [] }) => (
            <div key={person}>
              <dt>{nameIn(view.assessment, person)}</dt>
              <dd>{said.map(({ start, end, answer }) => `${sayStretch(start, end)}: ${words[answer]}`).join('; ')}</dd>
            </div>
          ))}
      </dl>
      {asked.state !== 'open' && waiting.length > 0 && <p className="quiet">Ring them up, or ask again with other times.</p>}
    </section>
  );
}
