import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Times } from '../../src/api/contract.ts';
import type { Chosen } from './OwnTime.tsx';

type Props = { readonly why: NonNullable<Times['whyNot']>; readonly choose: (time: Chosen) => void };

/** Why no time keeps to everything, and the least that would have to give for one. */
export function WhyNoTime({ why, choose }: Props): ReactNode {
  return (
    <section className="card stack" aria-labelledby="why-no-time">
      <h3 id="why-no-time">No time suits everybody who has to be there</h3>
      <p>{why.says}</p>
      {why.openings.length > 0 && (
        <>
          <p>What would open one:</p>
          <ul className="plain openings">
            {why.openings.map((opening) => (
              <li key={`${opening.ways.join()} ${opening.start} ${String(opening.minutes)}`}>
                <span>{opening.says}</span>
                <Button
                  aria-label={`Take ${opening.label}`}
                  onClick={() => {
                    choose({ start: opening.start, end: opening.end, label: opening.label, risks: [opening.says] });
                  }}
                >
                  Take it
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
