import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Place } from '../../src/domain/case/venue.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { ChairField } from './ChairField.tsx';
import { ChairChosen, type ChairTyped } from './ChairChosen.tsx';
import type { Chosen } from './OwnTime.tsx';
import { Risks } from './Risks.tsx';
import { RoomField } from './RoomField.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import { WhoIsFree } from './WhoIsFree.tsx';

type Props = {
  readonly act: 'scheduleMeeting' | 'rescheduleMeeting';
  readonly offer: Chosen;
  readonly place: Place;
  readonly back: () => void;
  readonly booked: () => void;
};

/** The chosen time, looked at once more before it goes into everybody's calendar. The choice stays when the procedure asks for a reason. */
export function BookTime({ act, offer, place, back, booked }: Props): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const { chairing } = view.assessment;
  // Where two sides have to agree on the chair, nobody is put forward (register P17).
  const proposed = chairing?.agreedBetween ? undefined : offer.chairs?.find(({ taken }) => taken)?.id;
  const [chair, setChair] = useKept(`${me.id}:${view.reference}:chair`, proposed ?? chairing?.usual ?? '');
  const [chosen, setChosen] = useKept<ChairTyped>(`${me.id}:${view.reference}:chair-chosen`, { agreedBy: [], why: '' });
  const [reason, setReason] = useKept(`${me.id}:${view.reference}:move`, '');
  const [hide, setHide] = useState(false);
  // Already the one on offer while the rooms are still being looked up.
  const [room, setRoom] = useState(offer.roomEmail ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  const data = (): object => {
    const when = { start: offer.start, end: offer.end, place, ...(place === 'room' && room && { room: { email: room } }) };
    return act === 'scheduleMeeting'
      ? {
          ...when,
          ...(chair && { chair }),
          ...(chosen.agreedBy.length > 0 && { chairAgreedBy: chosen.agreedBy }),
          ...(chosen.why.trim() && { whyThisChair: chosen.why }),
          ...(hide && { hidePeople: true }),
          ...(chosen.statement?.trim() && { chairStatement: chosen.statement }),
        }
      : { ...when, reason };
  };
  const acting = useAct(
    view.reference,
    act,
    (answer) => {
      booked();
      changed(answer);
    },
    data,
  );
  const book = (): void => {
    acting.run(data());
  };

  return (
    <div className="card chosen stack">
      <h3 tabIndex={-1} ref={heading}>
        {offer.label}
      </h3>
      <WhoIsFree offer={offer} />
      <Risks of={offer.risks} />
      {place === 'room' && <RoomField reference={view.reference} offer={offer} room={room} change={setRoom} />}
      {act === 'scheduleMeeting' ? (
        <>
          <ChairField offer={offer} chair={chair} change={setChair} />
          <ChairChosen typed={chosen} change={setChosen} />
          <Checkbox
            label="Nobody invited sees who else is invited"
            checked={hide}
            onChange={(_, data) => {
              setHide(data.checked === true);
            }}
          />
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
