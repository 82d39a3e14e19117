import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Appearance } from '../look/deskThemes.ts';
import { shortName, slugs } from '../people/calledBy.ts';
import { StartScreen } from '../people/StartScreen.tsx';
import { addressOf, type Place, type Room } from '../place/place.ts';
import { usePlace } from '../place/usePlace.ts';
import { Sessions } from '../standin/sessions.ts';
import type { Person, Settings } from '../standin/shapes.ts';
import { DeskContext, type Desk } from './desk.ts';
import { Header } from './Header.tsx';
import { PersonDesk } from './PersonDesk.tsx';
import { useInstalled } from './useInstalled.ts';
import { usePracticeClock } from './usePracticeClock.ts';
import { useRead } from './useRead.ts';
import { useWaiting } from './useWaiting.ts';

type Props = {
  readonly settings: Settings;
  readonly people: readonly Person[];
  readonly appearance: Appearance;
  readonly onAppearance: (choice: Appearance) => void;
};

/** The desk once it knows its people: whose desk is on the screen, and every desk visited before, kept as it was left. */
export function OpenDesk({ settings, people, appearance, onAppearance }: Props) {
  const place = usePlace();
  const clock = usePracticeClock(settings);
  const marks = useRead();
  const [sessions] = useState(() => new Sessions());
  const [said, tell] = useState('');
  const [lastPlaces, setLastPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  const words = useMemo(() => slugs(people), [people]);
  const person = people.find((one) => words.get(one.id) === place.person);

  if (person && lastPlaces.get(person.id) !== place) setLastPlaces(new Map(lastPlaces).set(person.id, place));

  const personId = person?.id;
  const staff = useMemo(() => people.filter((one) => !one.outside), [people]);
  const others = useMemo(() => staff.filter((one) => one.id !== personId), [staff, personId]);
  useInstalled(staff, marks);
  const waiting = useWaiting(others, marks);

  useEffect(() => {
    sessions.forget();
  }, [sessions, clock.moves]);
  useEffect(() => {
    if (!person) document.title = 'Holdfast practice desk';
  }, [person]);

  const addressFor = useCallback(
    (one: Person, room: Room, inside?: string) => addressOf(words.get(one.id) ?? one.id, room, inside),
    [words],
  );
  const desk: Desk = useMemo(
    () => ({ settings, people, sessions, appearance, now: clock.now, clockMoves: clock.moves, addressOf: addressFor, tell }),
    [settings, people, sessions, appearance, clock.now, clock.moves, addressFor],
  );
  const lastAddress = (one: Person): string => {
    const last = lastPlaces.get(one.id);
    return addressFor(one, last?.room ?? (one.outside ? 'mail' : 'chat'), last?.inside);
  };

  return (
    <DeskContext value={desk}>
      <a className="skip" href="#main" onClick={focusMain}>
        Skip to the page
      </a>
      <Header person={person} clock={clock} waiting={waiting} lastAddress={lastAddress} onAppearance={onAppearance} />
      {!person && <StartScreen waiting={waiting} lastAddress={lastAddress} missing={place.person} />}
      {people
        .filter((one) => one.id === personId || lastPlaces.has(one.id))
        .map((one) => (
          <PersonDesk
            key={one.id}
            person={one}
            called={shortName(one)}
            place={(one.id === personId ? place : lastPlaces.get(one.id)) ?? place}
            shown={one.id === personId}
            marks={marks}
          />
        ))}
      <div role="status" className="for-readers">
        {said}
      </div>
    </DeskContext>
  );
}

function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main:not([hidden])')?.focus();
}
