import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useDesk } from '../frame/desk.ts';
import { tabPageOf } from '../holdfast/tabPageOf.ts';
import { practice } from '../standin/practice.ts';
import { reasonOf } from '../standin/reasonOf.ts';
import type { Person } from '../standin/shapes.ts';
import { answerOf, type CardAnswer } from './answerOf.ts';
import { drawCard, type Pressed } from './drawCard.ts';

type Props = {
  readonly person: Person;
  readonly activityId: string;
  /** Which edition of the message this is: a card the bot answered with stands until the next one. */
  readonly edition: number;
  readonly content: unknown;
  readonly onOpenTab: (page: string) => void;
};

/** One Adaptive Card in a chat, with live buttons. */
export function CardView({ person, activityId, edition, content, onOpenTab }: Props) {
  const { settings } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const [answer, setAnswer] = useState<{ readonly to: number; readonly is: CardAnswer }>({ to: edition, is: { kind: 'nothing' } });
  const [broken, setBroken] = useState(false);
  const card = JSON.stringify(answer.is.kind === 'card' && answer.to === edition ? answer.is.card : content);

  const press = useEffectEvent((pressed: Pressed): void => {
    if (pressed.kind === 'openUrl') {
      const page = tabPageOf(settings.tab, pressed.url);
      if (page === undefined) window.open(pressed.url, '_blank', 'noopener,noreferrer');
      else onOpenTab(page);
      return;
    }
    const release = hold(place.current, pressed.button);
    setAnswer({ to: edition, is: { kind: 'nothing' } });
    const sent: Promise<CardAnswer> =
      pressed.kind === 'execute'
        ? practice.execute(person.id, activityId, pressed.verb, pressed.data).then(answerOf)
        : practice.submit(person.id, activityId, pressed.data).then(() => ({ kind: 'nothing' }));
    sent
      .catch((problem: unknown): CardAnswer => ({ kind: 'failed', text: `Something went wrong. ${reasonOf(problem)}` }))
      .then(
        (is) => {
          release();
          setAnswer({ to: edition, is });
        },
        () => undefined,
      );
  });
  useEffect(() => {
    const here = place.current;
    if (!here) return;
    const drawn = drawCard(JSON.parse(card), (pressed) => {
      press(pressed);
    });
    const hadFocus = here.contains(document.activeElement);
    here.replaceChildren(...(drawn ? [drawn] : []));
    if (hadFocus) here.focus({ preventScroll: true });
    setBroken(!drawn);
  }, [card]);

  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);

  return (
    <div className="card">
      <div ref={place} className="card-face" role="group" aria-label="Card from Holdfast" tabIndex={-1} />
      {broken && <p>This card cannot be shown here.</p>}
      <div ref={bar} className="card-answer">
        {(answer.is.kind === 'said' || answer.is.kind === 'failed') && (
          <MessageBar intent={answer.is.kind === 'said' ? 'info' : 'error'} layout="multiline">
            <MessageBarBody>{answer.is.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

/** Keeps every button of the card still while the pressed one waits for the bot; returns how to let go. */
function hold(card: HTMLElement | null, pressed: HTMLElement | undefined): () => void {
  const buttons = [...(card?.querySelectorAll('button') ?? [])];
  card?.setAttribute('aria-busy', 'true');
  pressed?.classList.add('card-waiting');
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  const still = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('button')) {
      event.stopPropagation();
      event.preventDefault();
    }
  };
  card?.addEventListener('click', still, true);
  return () => {
    card?.removeAttribute('aria-busy');
    card?.removeEventListener('click', still, true);
    pressed?.classList.remove('card-waiting');
    for (const button of buttons) button.removeAttribute('aria-disabled');
  };
}
