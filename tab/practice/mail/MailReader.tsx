import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useCallback, useId } from 'react';
import { useDesk } from '../frame/desk.ts';
import type { Person } from '../standin/shapes.ts';
import { usePolled } from '../standin/usePolled.ts';
import { sayInstant } from '../time/londonTime.ts';
import { AttachmentLink } from './AttachmentLink.tsx';
import { Letter } from './Letter.tsx';
import type { MailMessage } from './messageShape.ts';
import { readAttachments } from './readAttachments.ts';
import { at } from './readMail.ts';

const never = 2 ** 31 - 1;

/** One letter, with what came with it. */
export function MailReader({
  person,
  message,
  onClose,
}: {
  readonly person: Person;
  readonly message: MailMessage;
  readonly onClose: () => void;
}) {
  const { sessions } = useDesk();
  const title = useId();
  const { id, hasAttachments, attachments } = message;
  const load = useCallback(
    (signal: AbortSignal) => readAttachments(sessions, person, { id, hasAttachments, attachments }, signal),
    [sessions, person, id, hasAttachments, attachments],
  );
  const files = usePolled(load, true, never);
  return (
    <section className="detail" aria-labelledby={title}>
      <div className="detail-head">
        <h2 id={title}>{message.subject ?? 'No subject'}</h2>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
      </div>
      <p>
        From {message.from?.emailAddress?.name ?? message.from?.emailAddress?.address ?? 'nobody'}, {sayInstant(at(message))}
        <br />
        <span className="quiet">
          To {(message.toRecipients ?? []).map((one) => one.emailAddress?.name ?? one.emailAddress?.address ?? '').join(', ')}
        </span>
      </p>
      {files.problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{files.problem}</MessageBarBody>
        </MessageBar>
      )}
      {files.value && files.value.length > 0 && (
        <ul className="attachments" aria-label="Attachments">
          {files.value.map((file) => (
            <li key={file.id ?? file.name}>
              <AttachmentLink file={file} />
            </li>
          ))}
        </ul>
      )}
      <Letter title={message.subject ?? 'Mail'} contentType={message.body?.contentType ?? 'text'} content={message.body?.content ?? ''} />
    </section>
  );
}
