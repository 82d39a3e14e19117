import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Person } from '../standin/shapes.ts';
import { TabFrame } from './TabFrame.tsx';

type Props = {
  readonly person: Person;
  readonly called: string;
  /** The page a link asked for: `case/SM-7K2Q`. */
  readonly page: string;
  /** Grows each time a card's link is pressed: the tab is then opened at its page anew. */
  readonly visit: number;
  readonly shown: boolean;
};

/** The product's own tab, in a frame that behaves as Teams. */
export function HoldfastRoom({ person, called, page, visit, shown }: Props) {
  const [opened, setOpened] = useState({ page, visit, times: 0 });
  if (shown && (page !== opened.page || visit !== opened.visit)) setOpened({ page, visit, times: opened.times + 1 });
  return (
    <>
      <div className="room-head">
        <h1 className="room-title">Holdfast</h1>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          onClick={() => {
            setOpened({ ...opened, times: opened.times + 1 });
          }}
        >
          Reload the tab
        </Button>
      </div>
      <TabFrame key={opened.times} person={person} called={called} page={opened.page} />
    </>
  );
}
