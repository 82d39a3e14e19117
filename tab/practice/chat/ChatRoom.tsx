import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { practice } from '../standin/practice.ts';
import { reasonOf } from '../standin/reasonOf.ts';
import type { Person } from '../standin/shapes.ts';
import { ChatMessage } from './ChatMessage.tsx';
import { Composer } from './Composer.tsx';
import type { Chat } from './useChat.ts';

type Props = { readonly person: Person; readonly chat: Chat; readonly shown: boolean; readonly onOpenTab: (page: string) => void };

/** A person's chat with Holdfast. */
export function ChatRoom({ person, chat, shown, onOpenTab }: Props) {
  const [waiting, setWaiting] = useState(false);
  const [closed, setClosed] = useState<string>();
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    practice.openChat(person.id).catch((problem: unknown) => {
      setClosed(`Holdfast could not be told that you are here. ${reasonOf(problem)}`);
    });
  }, [person.id]);
  useEffect(() => {
    const here = log.current;
    if (!shown || !here) return;
    const frame = requestAnimationFrame(() => {
      here.scrollTo({ top: here.scrollHeight });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [shown, chat.sequence, waiting]);
  const trouble = chat.problem ?? (chat.activities.length === 0 ? closed : undefined);
  return (
    <>
      <h1 className="room-title">Chat with Holdfast</h1>
      <div ref={log} className="log" role="log" aria-label="Conversation with Holdfast" tabIndex={0}>
        {trouble !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{trouble}</MessageBarBody>
          </MessageBar>
        )}
        {!chat.read && trouble === undefined && <Spinner size="small" label="Opening the chat" />}
        {chat.read && chat.activities.length === 0 && <p className="quiet">Nothing has been said yet. Try one of the suggestions below.</p>}
        <ol className="messages">
          {chat.activities.map((activity) => (
            <ChatMessage key={activity.id} person={person} activity={activity} onOpenTab={onOpenTab} />
          ))}
        </ol>
        {waiting && <Spinner size="tiny" labelPosition="after" label="Holdfast is answering" className="answering" />}
      </div>
      <Composer personId={person.id} onWaiting={setWaiting} />
    </>
  );
}
