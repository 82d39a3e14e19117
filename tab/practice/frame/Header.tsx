import { Button, Tooltip } from '@fluentui/react-components';
import { WeatherMoonRegular, WeatherSunnyRegular } from '@fluentui/react-icons';
import type { Appearance } from '../look/deskThemes.ts';
import type { Person } from '../standin/shapes.ts';
import { ClockControl } from './ClockControl.tsx';
import { useDesk } from './desk.ts';
import { Mark } from './Mark.tsx';
import { PersonSwitch } from './PersonSwitch.tsx';
import { StartAgain } from './StartAgain.tsx';
import type { PracticeClock } from './usePracticeClock.ts';

type Props = {
  readonly person: Person | undefined;
  readonly clock: PracticeClock;
  readonly waiting: Readonly<Record<string, number>>;
  readonly lastAddress: (person: Person) => string;
  readonly onAppearance: (choice: Appearance) => void;
};

/** Stands over every screen: that this is practice, what time it is here, whose desk this is. */
export function Header({ person, clock, waiting, lastAddress, onAppearance }: Props) {
  const { appearance } = useDesk();
  const other = appearance === 'dark' ? 'light' : 'dark';
  return (
    <header className="header">
      <p className="practice-strip">
        <strong>Practice.</strong> Made-up people, made-up council. Nothing here leaves this computer.
      </p>
      <div className="header-row">
        <a className="home" href="#/" aria-label="Holdfast practice desk: everybody">
          <Mark />
          <span className="home-words">
            Holdfast <span className="home-second">practice desk</span>
          </span>
        </a>
        <div className="header-tools">
          <ClockControl clock={clock} person={person} />
          {person && <PersonSwitch person={person} waiting={waiting} lastAddress={lastAddress} />}
          <Tooltip content={`Switch to ${other}`} relationship="label">
            <Button
              appearance="subtle"
              icon={other === 'dark' ? <WeatherMoonRegular /> : <WeatherSunnyRegular />}
              onClick={() => {
                onAppearance(other);
              }}
            />
          </Tooltip>
          <StartAgain />
        </div>
      </div>
    </header>
  );
}
