import type { ReactNode } from 'react';
import type { Finding, Seat } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { namedFor } from '../namedFor.ts';
import { nameOf, seatWords, strengthWords } from '../words.ts';
import { AddPerson } from './AddPerson.tsx';
import { Clause } from './Clause.tsx';
import { Findings } from './Findings.tsx';
import { NobodyHere } from './NobodyHere.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { SeatPersonLine } from './SeatPersonLine.tsx';

/** One line of the checklist: who the procedure wants, how strongly, why, who that is, and what is still missing. */
export function SeatCard({ seat }: { readonly seat: Seat }): ReactNode {
  const { view } = useCase();
  const named = namedFor(view.assessment, seat);
  const { questions, seats } = view.assessment;
  // Several seats may turn on one answer: it is asked at the first.
  const asked = questions.filter(({ fact }) => seats.find(({ asks }) => asks?.includes(fact))?.id === seat.id);
  return (
    <li className={`card seat seat-${seat.state}`}>
      <div className="seat-head">
        <h3>{seat.label}</h3>
        <span className={`state state-${seat.state}`}>{seatWords[seat.state]}</span>
      </div>
      <p className="chips">
        <span className="chip">{strengthWords[seat.strength]}</span>
        <Clause id={seat.clause} />
      </p>
      <p className="quiet">{seat.because}</p>
      {asked.map((question) => (
        <QuestionForm key={question.fact} question={question} />
      ))}
      {seat.applies === 'unknown' && named.length > 0 && <p>Named for it: {sayList(named.map(nameOf))}.</p>}
      {seat.people.length > 0 && (
        <ul className="people">
          {seat.people.map((one) => (
            <SeatPersonLine key={one.person.id} seat={seat} one={one} />
          ))}
        </ul>
      )}
      <Findings findings={seat.findings.filter((finding) => !isSaidBeside(finding, seat))} known={seat.clause} />
      {view.mayAct.includes('assignRole') && !seat.roles.includes('child') && (
        <AddPerson roles={seat.roles} label={seat.label} first={named.length === 0} />
      )}
      {view.mayAct.includes('decideInvitee') && seat.state === 'nobody-named' && <NobodyHere seat={seat} />}
    </li>
  );
}

/** That nobody has decided on somebody yet stands beside their name and their buttons. */
const isSaidBeside = ({ code, clause, about }: Finding, seat: Seat): boolean =>
  code === 'invitee-missing' &&
  clause === seat.clause &&
  seat.people.some(({ person, decision }) => person.id === about?.person && decision === 'undecided');
