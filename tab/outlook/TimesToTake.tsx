import { Button } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import type { Place } from '../../src/domain/case/venue.ts';
import { Loading } from '../parts/Loading.tsx';
import { OfferChips } from '../parts/OfferChips.tsx';
import { WhyNoTime } from '../parts/WhyNoTime.tsx';
import { WhoIsFree } from '../parts/WhoIsFree.tsx';
import { useTab } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';
import type { OutlookItem } from './appointment.ts';

type Props = {
  readonly reference: string;
  readonly item: OutlookItem;
  readonly booked: boolean;
  readonly place: Place;
  readonly done: () => Promise<void>;
};

const most = 4;

/** The times Holdfast would offer; one press sets start and end of the appointment. */
export function TimesToTake({ reference, item, booked, place, done }: Props): ReactNode {
  const [wanted, setWanted] = useState(!booked);
  return (
    <section aria-labelledby="times-title">
      <h2 id="times-title">Times that fit</h2>
      {wanted ? (
        <Times reference={reference} item={item} place={place} done={done} />
      ) : (
        <Button
          className="fit"
          onClick={() => {
            setWanted(true);
          }}
        >
          Look for another time
        </Button>
      )}
    </section>
  );
}

function Times({ reference, item, place, done }: Omit<Props, 'booked'>): ReactNode {
  const { api, tell } = useTab();
  const times = useAnswer(useCallback(() => api.times(reference, 60, place), [api, reference, place]));
  const take = async (start: string, end: string, label: string): Promise<void> => {
    const set = await item.setTime(start, end);
    await done();
    tell({ says: set ? `The appointment is at ${label} now.` : 'Outlook did not take the time. Please set it by hand.' });
  };
  return (
    <Loading asked={times} label="Looking into the calendars">
      {(value) => (
        <>
          {value.whyNot && (
            <WhyNoTime
              why={value.whyNot}
              choose={(time) => {
                void take(time.start, time.end, time.label);
              }}
            />
          )}
          {value.offers.length === 0 && !value.whyNot && <p className="empty">No time to offer.</p>}
          {value.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <ul className="plain">
            {value.offers.slice(0, most).map((offer) => (
              <li key={offer.start} className="card">
                <h3>{offer.label}</h3>
                <OfferChips offer={offer} />
                <WhoIsFree offer={offer} />
                <Button className="fit" aria-label={`Take ${offer.label}`} onClick={() => void take(offer.start, offer.end, offer.label)}>
                  Take this time
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loading>
  );
}
