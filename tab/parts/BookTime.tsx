import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Person } from '../../src/domain/case/fact.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { nameOf, roleWord } from '../words.ts';
import { ChairChosen, type ChairTyped } from './ChairChosen.tsx';
import type { Chosen } from './OwnTime.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import { WhoIsFree } from './WhoIsFree.tsx';

type Props = {
  readonly act: 'scheduleMeeting' | 'rescheduleMeeting';
  readonly offer: Chosen;
  readonly back: () => void;
  readonly booked: () => void;
};

/** The chosen time, looked at once more before it goes into everybody's calendar. The choice stays when the procedure asks for a reason. */
export function BookTime({ act, offer, back, booked }: Props): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const { people, roleLabels, chairing } = view.assessment;
  const mayChair = (person: Person): boolean => person.roles.some((role) => chairing?.roles.includes(role));
  const colleagues = people
    .filter((person) => !person.id.startsWith('outside:'))
    .toSorted((one, other) => Number(mayChair(other)) - Number(mayChair(one)));
  const [chair, setChair] = useKept(`${me.id}:${view.reference}:chair`, chairing?.usual ?? '');
  const [chosen, setChosen] = useKept<ChairTyped>(`${me.id}:${view.reference}:chair-chosen`, { agreedBy: [], why: '' });
  const [reason, setReason] = useKept(`${me.id}:${view.reference}:move`, '');
  const acting = useAct(view.reference, act, (answer) => {
    booked();
    changed(answer);
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  const book = (): void => {
    const when = { start: offer.start, end: offer.end };
    acting.run(
      act === 'scheduleMeeting'
        ? {
            ...when,
            ...(chair && { chair }),
            ...(chosen.agreedBy.length > 0 && { chairAgreedBy: chosen.agreedBy }),
            ...(chosen.why.trim() && { whyThisChair: chosen.why }),
          }
        : { ...when, reason },
    );
  };

  return (
    <div className="card chosen stack">
      <h3 tabIndex={-1} ref={heading}>
        {offer.label}
      </h3>
      <WhoIsFree offer={offer} />
      {act === 'scheduleMeeting' ? (
        <>
          <Field
            label="Who chairs"
            {...(chairing && {
              hint: `By the procedure: ${sayList(
                chairing.roles.map((role) => roleWord(roleLabels, role)),
                'or',
              )}.`,
            })}
          >
            <Select
              value={chair}
              onChange={(_, data) => {
                setChair(data.value);
              }}
            >
              <option value="">Not agreed yet</option>
              {colleagues.map((person) => (
                <option key={person.id} value={person.id}>
                  {nameOf(person)} ({person.roles.map((role) => roleWord(roleLabels, role)).join(', ')})
                </option>
              ))}
            </Select>
          </Field>
          <ChairChosen typed={chosen} change={setChosen} />
        </>
      ) : (
        <Field label="Why is the meeting moved?">
          <Textarea
            value={reason}
            onChange={(_, data) => {
              setReason(data.value);
            }}
            resize="vertical"
            rows={2}
          />
        </Field>
      )}
      <div className="buttons">
        <Button appearance="primary" size="large" disabledFocusable={acting.busy} onClick={book}>
          {acting.busy ? 'Booking…' : act === 'scheduleMeeting' ? 'Book this time' : 'Move to this time'}
        </Button>
        <Button size="large" onClick={back}>
          Choose another time
        </Button>
      </div>
      <ReplyBox acting={acting} asksWho={act === 'scheduleMeeting'} keep="book" />
    </div>
  );
}
