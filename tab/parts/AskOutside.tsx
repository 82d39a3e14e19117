import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { TimeOffer } from '../../src/api/contract.ts';
import { whoIsOutside } from '../../src/domain/asking/whoIsOutside.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { nameIn } from '../words.ts';
import { ReplyBox } from './ReplyBox.tsx';

/** Puts the times on offer to people outside, whose calendars nobody can see: each gets a letter with a link. */
export function AskOutside({ offers }: { readonly offers: readonly TimeOffer[] }): ReactNode {
  const { view } = useCase();
  const people = whoIsOutside(view.assessment.seats);
  if (!view.mayAct.includes('askTimes') || people.length === 0 || offers.length === 0) return null;
  return <Ask key={offers.map(({ start }) => start).join()} offers={offers} people={people} />;
}

/** Milliseconds in which nobody can be expected to find a letter and answer it. */
const tooSoon = 2 * 3_600_000;

function Ask({ offers, people }: { readonly offers: readonly TimeOffer[]; readonly people: readonly string[] }): ReactNode {
  const { view, now, changed } = useCase();
  const inOrder = [...offers].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const inside = offers.filter(({ insideWindow }) => insideWindow);
  const later = inside.filter(({ start }) => Date.parse(start) >= now + tooSoon);
  const usual = [later, inside, offers].find((some) => some.length > 0) ?? [];
  const [who, setWho] = useState(people);
  const [times, setTimes] = useState<readonly string[]>(usual.map(({ start }) => start));
  const acting = useAct(view.reference, 'askTimes', changed);
  const chosen = (all: readonly string[], one: string, on: boolean): readonly string[] =>
    on ? [...all, one] : all.filter((each) => each !== one);
  return (
    <form
      className="stack inset"
      aria-labelledby="ask-outside"
      onSubmit={(event) => {
        event.preventDefault();
        const put = offers.filter(({ start }) => times.includes(start)).map(({ start, end }) => ({ start, end }));
        acting.run({ people: who, times: put });
      }}
    >
      <h3 id="ask-outside">Ask people outside which times suit</h3>
      <p className="quiet">
        Each gets a letter with a link of their own; they need no account. It closes by itself before the time limit does, and what they
        answer shows in the times above.
      </p>
      <fieldset className="plain-group">
        <legend>Whom</legend>
        {people.map((id) => (
          <Checkbox
            key={id}
            label={nameIn(view.assessment, id)}
            checked={who.includes(id)}
            onChange={(_, data) => {
              setWho(chosen(who, id, data.checked === true));
            }}
          />
        ))}
      </fieldset>
      <fieldset className="plain-group">
        <legend>Which times</legend>
        {inOrder.map(({ start, label }) => (
          <Checkbox
            key={start}
            label={label}
            checked={times.includes(start)}
            onChange={(_, data) => {
              setTimes(chosen(times, start, data.checked === true));
            }}
          />
        ))}
      </fieldset>
      <Button type="submit" className="fit" disabledFocusable={acting.busy || who.length === 0 || times.length === 0}>
        {acting.busy ? 'Asking…' : 'Ask which times suit'}
      </Button>
      <ReplyBox acting={acting} keep="ask-times" />
    </form>
  );
}
