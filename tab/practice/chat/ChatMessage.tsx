import { Avatar } from '@fluentui/react-components';
import { Mark } from '../frame/Mark.tsx';
import type { ChatActivity, Person } from '../standin/shapes.ts';
import { sayInstant } from '../time/londonTime.ts';
import { CardView } from './CardView.tsx';
import { safeMarkdown } from './safeMarkdown.ts';

const adaptive = 'application/vnd.microsoft.card.adaptive';

type Props = { readonly person: Person; readonly activity: ChatActivity; readonly onOpenTab: (page: string) => void };

/** One thing said in the chat: words, cards, or both. */
export function ChatMessage({ person, activity, onOpenTab }: Props) {
  const mine = activity.from === 'me';
  const cards = (activity.attachments ?? []).filter((one) => one.contentType === adaptive);
  const others = (activity.attachments?.length ?? 0) - cards.length;
  const text = activity.text ?? '';
  return (
    <li className={mine ? 'message mine' : 'message'}>
      {mine ? <Avatar name={person.name} color="colorful" size={28} aria-hidden /> : <Mark />}
      <div className="message-body">
        <p className="message-who">
          {mine ? 'You' : 'Holdfast'} <time dateTime={activity.at}>{sayInstant(activity.at)}</time>
        </p>
        {text !== '' && <div className="bubble" dangerouslySetInnerHTML={{ __html: safeMarkdown(text) }} />}
        {text === '' && cards.length === 0 && others === 0 && mine && <p className="bubble quiet">Sent a card’s answers</p>}
        {cards.map((one, at) => (
          <CardView
            key={at}
            person={person}
            activityId={activity.id}
            edition={activity.sequence}
            onOpenTab={onOpenTab}
            content={one.content}
          />
        ))}
        {others > 0 && <p className="bubble quiet">Something the practice desk cannot show.</p>}
      </div>
    </li>
  );
}
