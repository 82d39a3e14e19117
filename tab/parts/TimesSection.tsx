import { Button, Field } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import type { Place } from '../../src/domain/case/venue.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';
import { useKept } from '../useKept.ts';
import { AskedOutside } from './AskedOutside.tsx';
import { AskOutside } from './AskOutside.tsx';
import { BookTime } from './BookTime.tsx';
import { Choice } from './Choice.tsx';
import { Loading } from './Loading.tsx';
import { OfferLine } from './OfferLine.tsx';
import { OwnTime, type Chosen } from './OwnTime.tsx';
import { PlaceField } from './PlaceField.tsx';
import { Ways } from './Ways.tsx';
import { WhyNoTime } from './WhyNoTime.tsx';
import { Section } from './Section.tsx';

/** The times on offer; one is picked, looked at once more, and booked. */
export function TimesSection(): ReactNode {
  const { view } = useCase();
  const held = view.assessment.meeting?.heldAt !== undefined;
  if (view.mayAct.includes('scheduleMeeting'))
    return <Offers key={String(held)} act="scheduleMeeting" title={held ? 'Book the next meeting' : 'Pick a time'} closed={held} />;
  if (view.mayAct.includes('rescheduleMeeting')) return <Offers act="rescheduleMeeting" title="Move the meeting" closed />;
  return null;
}

type Props = { readonly act: 'scheduleMeeting' | 'rescheduleMeeting'; readonly title: string; readonly closed: boolean };

function Offers({ act, title, closed }: Props): ReactNode {
  const { view } = useCase();
  const [wanted, setWanted] = useState(!closed);
  return (
    <Section id="times" title={title} closed={closed}>
      {wanted ? (
        <OfferList act={act} reference={view.reference} />
      ) : (
        <Button
          onClick={() => {
            setWanted(true);
          }}
        >
          Look for a time
        </Button>
      )}
    </Section>
  );
}

const lengths = [
  { value: '30', label: '30 minutes' },
  { value: '45', label: '45 minutes' },
  { value: '60', label: '1 hour' },
  { value: '90', label: '1½ hours' },
  { value: '120', label: '2 hours' },
];

function OfferList({ act, reference }: { readonly act: Props['act']; readonly reference: string }): ReactNode {
  const { view } = useCase();
  const booked = act === 'rescheduleMeeting' ? view.assessment.meeting?.place : undefined;
  const { api, me } = useTab();
  const [minutes, setMinutes] = useState(60);
  const [chosen, setChosen, forget] = useKept<Chosen | undefined>(`${me.id}:${reference}:time`, undefined);
  const [place, setPlace, forgetPlace] = useKept<Place>(`${me.id}:${reference}:place`, booked ?? 'online');
  const times = useAnswer(useCallback(() => api.times(reference, minutes, place), [api, reference, minutes, place]));
  return (
    <div className="stack">
      <Field label="How long" className="short">
        <Choice
          value={String(minutes)}
          change={(chosenMinutes) => {
            setMinutes(Number(chosenMinutes));
          }}
          choices={lengths}
        />
      </Field>
      <PlaceField place={place} change={setPlace} />
      {chosen ? (
        <BookTime
          key={chosen.start}
          act={act}
          offer={chosen}
          place={place}
          back={() => {
            setChosen(undefined);
            forget();
          }}
          booked={() => {
            forget();
            forgetPlace();
          }}
        />
      ) : (
        <Loading asked={times} label="Looking into the calendars">
          {(value) => (
            <>
              {value.notes.length > 0 && (
                <ul className="notes">
                  {value.notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              )}
              {value.whyNot && <WhyNoTime why={value.whyNot} choose={setChosen} />}
              <ul className="plain">
                {value.offers.map((offer) => (
                  <OfferLine
                    key={offer.start}
                    offer={offer}
                    choose={() => {
                      setChosen(offer);
                    }}
                  />
                ))}
              </ul>
              {value.ways && <Ways ways={value.ways} said={times.askAgain} />}
              <AskedOutside />
              <AskOutside offers={value.offers} />
              <p>
                <Button onClick={times.askAgain} disabledFocusable={times.asking}>
                  {times.asking ? 'Looking…' : 'Look again'}
                </Button>
              </p>
            </>
          )}
        </Loading>
      )}
      {!chosen && <OwnTime minutes={minutes} choose={setChosen} />}
    </div>
  );
}
