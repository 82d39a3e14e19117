import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useDesk } from '../frame/desk.ts';
import { go } from '../place/go.ts';
import type { Person } from '../standin/shapes.ts';
import type { Polled } from '../standin/usePolled.ts';
import { sayInstant } from '../time/londonTime.ts';
import { MailReader } from './MailReader.tsx';
import { markRead } from './markRead.ts';
import { at } from './readMail.ts';
import type { MailMessage } from './messageShape.ts';

type Props = { readonly person: Person; readonly called: string; readonly mail: Polled<readonly MailMessage[]>; readonly inside: string };

/** A person's inbox and the letter that is open. */
export function MailRoom({ person, called, mail, inside }: Props) {
  const { sessions, addressOf } = useDesk();
  const { value: messages, problem, readAgain } = mail;
  const open = messages?.find((message) => message.id === inside);
  const unreadId = open?.isRead === false && !person.outside ? open.id : undefined;
  useEffect(() => {
    if (unreadId !== undefined) markRead(sessions, person, unreadId).then(readAgain, () => undefined);
  }, [sessions, person, unreadId, readAgain]);
  return (
    <>
      <h1 className="room-title">{called}’s mail</h1>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {!messages && problem === undefined && <Spinner size="small" label="Reading the mail" />}
      {messages?.length === 0 && <p className="quiet">No mail yet.</p>}
      {messages && messages.length > 0 && (
        <div className={open ? 'two-panes mail-panes' : 'mail-panes'}>
          <ul className="inbox" aria-label="Inbox">
            {messages.map((message) => (
              <li
                key={message.id}
                className={[message.isRead === false ? 'unread' : '', message.id === inside ? 'open' : ''].filter(Boolean).join(' ')}
              >
                <a href={addressOf(person, 'mail', message.id)} aria-current={message.id === inside ? 'true' : undefined}>
                  <span className="mail-from">
                    {message.isRead === false && <span className="for-readers">Unread: </span>}
                    {message.from?.emailAddress?.name ?? message.from?.emailAddress?.address ?? 'Nobody'}
                  </span>
                  <span className="mail-subject">{message.subject ?? 'No subject'}</span>
                  <span className="mail-at">
                    {sayInstant(at(message))}
                    {(message.hasAttachments === true || (message.attachments?.length ?? 0) > 0) && (
                      <AttachRegular aria-label="with attachments" />
                    )}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          {open && (
            <MailReader
              key={open.id}
              person={person}
              message={open}
              onClose={() => {
                go(addressOf(person, 'mail'));
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
