import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import { stamp, type Tenant } from '../tenant.ts';
import { jsonBody, readBody, readParameters } from './body.ts';
import { deliver } from './deliver.ts';
import { changeKey } from './eventDoc.ts';
import { inefficient } from './inefficient.ts';
import { fileAttachment, messageWrite, sendMailAsked } from './mailBodies.ts';
import { newMail, rewritten } from './mailChange.ts';
import { attachmentWire, folderId, folders, mailOf, mailWire, type MailDoc } from './mailDoc.ts';
import { needPerson, type PersonDoc } from './people.ts';
import { preferences } from './prefer.ts';
import { badRequest, GraphProblem, noItem } from './problem.ts';

const kind: Kind = {
  type: 'message',
  properties:
    'createdDateTime lastModifiedDateTime changeKey categories receivedDateTime sentDateTime hasAttachments internetMessageId subject bodyPreview importance parentFolderId conversationId isDeliveryReceiptRequested isReadReceiptRequested isRead isDraft webLink inferenceClassification body sender from toRecipients ccRecipients bccRecipients replyTo flag meetingMessageType'.split(
      ' ',
    ),
  navigations: ['attachments', 'singleValueExtendedProperties'],
};
const attachmentKind: Kind = {
  type: 'attachment',
  properties: ['name', 'contentType', 'size', 'isInline', 'lastModifiedDateTime', 'contentId', 'contentLocation', 'contentBytes'],
};
const folderKind: Kind = {
  type: 'mailFolder',
  properties: ['displayName', 'parentFolderId', 'childFolderCount', 'unreadItemCount', 'totalItemCount', 'isHidden'],
};
const page = { size: 10, largest: 1000 };
const message = '/users/{user}/messages/{message}';

/** Mail of a mailbox (learn.microsoft.com/graph/api/user-sendmail, user-list-messages, message-send, message-list-attachments). */
export function mailRoutes(tenant: Tenant): Route[] {
  const owner = (call: Call) => needPerson(tenant, param(call, 'user'));
  const context = (person: PersonDoc) => `users('${person.id}')/messages`;
  const show = (call: Call, mail: MailDoc, status = 200): Answer => {
    const answered = answerEntity(kind, context(owner(call)), mailWire(mail, preferences(call.headers)), readOptions(call), status);
    return { ...answered, headers: { ETag: `W/"${changeKey(mail)}"` } };
  };
  const list = (call: Call, folder?: string): Answer => {
    const options = readOptions(call);
    inefficient(options);
    const mails = mailOf(tenant, owner(call).mail)
      .all()
      .filter((mail) => folder === undefined || mail.folder === folder)
      .reverse();
    const where = folder === undefined ? context(owner(call)) : `users('${owner(call).id}')/mailFolders('${folder}')/messages`;
    return answerCollection(
      call,
      kind,
      where,
      mails.map((mail) => mailWire(mail, preferences(call.headers))),
      options,
      page,
    );
  };
  const needMail = (call: Call): MailDoc => {
    const mail = mailOf(tenant, owner(call).mail).get(param(call, 'message'));
    if (!mail) throw noItem();
    return mail;
  };
  const refuse = (text: string) => badRequest(text, 'RequestBodyRead');
  return [
    {
      method: 'POST',
      path: '/users/{user}/sendMail',
      handle: (call) => {
        const asked = readParameters(sendMailAsked, jsonBody(call), 'sendMail');
        send(tenant, newMail(tenant, owner(call), asked.message), asked.saveToSentItems ?? true);
        return { status: 202 };
      },
    },
    { method: 'GET', path: '/users/{user}/messages', handle: (call) => list(call) },
    {
      method: 'POST',
      path: '/users/{user}/messages',
      handle: (call) => {
        const mail = newMail(tenant, owner(call), readBody(messageWrite, jsonBody(call), 'message', refuse));
        tenant.store.commit([mailOf(tenant, mail.mailbox).put(mail.id, mail)]);
        return show(call, mail, 201);
      },
    },
    { method: 'GET', path: message, handle: (call) => show(call, needMail(call)) },
    {
      method: 'PATCH',
      path: message,
      handle: (call) => {
        const mail = rewritten(tenant, needMail(call), readBody(messageWrite, jsonBody(call), 'message', refuse));
        tenant.store.commit([mailOf(tenant, mail.mailbox).put(mail.id, mail)]);
        return show(call, mail);
      },
    },
    {
      method: 'DELETE',
      path: message,
      handle: (call) => {
        const mail = needMail(call);
        const mailbox = mailOf(tenant, mail.mailbox);
        tenant.store.commit([
          mail.folder === 'deleteditems'
            ? mailbox.remove(mail.id)
            : mailbox.put(mail.id, { ...mail, folder: 'deleteditems', version: mail.version + 1 }),
        ]);
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: `${message}/send`,
      handle: (call) => {
        const mail = needMail(call);
        if (!mail.isDraft) throw badRequest('The message is not a draft.', 'ErrorInvalidRequest');
        send(tenant, mail, true);
        return { status: 202 };
      },
    },
    {
      method: 'GET',
      path: `${message}/attachments`,
      handle: (call) =>
        answerCollection(
          call,
          attachmentKind,
          `${context(owner(call))}('${param(call, 'message')}')/attachments`,
          needMail(call).attachments.map((one) => attachmentWire(one, needMail(call))),
          readOptions(call),
          { size: 100, largest: 1000 },
        ),
    },
    {
      method: 'POST',
      path: `${message}/attachments`,
      handle: (call) => {
        const mail = needMail(call);
        if (!mail.isDraft) throw badRequest('Attachments can be added to drafts only.', 'ErrorInvalidRequest');
        const read = fileAttachment.safeParse(jsonBody(call));
        if (!read.success)
          throw refuse(`A file attachment needs "@odata.type": "#microsoft.graph.fileAttachment", name and contentBytes in base64.`);
        const next = rewritten(tenant, mail, { attachments: [read.data] });
        tenant.store.commit([mailOf(tenant, mail.mailbox).put(mail.id, next)]);
        const made = next.attachments.at(-1);
        return { status: 201, json: made ? attachmentWire(made, next) : undefined };
      },
    },
    {
      method: 'GET',
      path: '/users/{user}/mailFolders',
      handle: (call) =>
        answerCollection(
          call,
          folderKind,
          `users('${owner(call).id}')/mailFolders`,
          Object.keys(folders).map((name) => folderWire(tenant, owner(call), name)),
          readOptions(call),
          page,
        ),
    },
    {
      method: 'GET',
      path: '/users/{user}/mailFolders/{folder}',
      handle: (call) =>
        answerEntity(
          folderKind,
          `users('${owner(call).id}')/mailFolders`,
          folderWire(tenant, owner(call), needFolder(call)),
          readOptions(call),
        ),
    },
    { method: 'GET', path: '/users/{user}/mailFolders/{folder}/messages', handle: (call) => list(call, needFolder(call)) },
  ];
}

/** Sends: recipients get it, and the sender's copy goes to Sent Items (own properties stay on it) or nowhere, in one commit. */
function send(tenant: Tenant, mail: MailDoc, keep: boolean): void {
  const [from] = mail.from ? [mail.from] : [];
  if (!from) throw new GraphProblem(403, 'ErrorSendAsDenied', 'The message has no sender.');
  if (mail.to.length + mail.cc.length + mail.bcc.length === 0)
    throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients');
  const sent: MailDoc = { ...mail, folder: 'sentitems', isDraft: false, isRead: true, version: mail.version + 1, sentAt: stamp(tenant) };
  const mailbox = mailOf(tenant, mail.mailbox);
  tenant.store.commit([keep ? mailbox.put(mail.id, sent) : mailbox.remove(mail.id), ...deliver(tenant, { ...mail, from })]);
}

function needFolder(call: Call): string {
  const key = param(call, 'folder');
  const name = Object.keys(folders).find((one) => one === key.toLowerCase() || folderId(one) === key);
  if (name === undefined) throw noItem();
  return name;
}

function folderWire(tenant: Tenant, person: PersonDoc, name: string): Readonly<Record<string, unknown>> {
  const mails = mailOf(tenant, person.mail)
    .all()
    .filter((mail) => mail.folder === name);
  return {
    id: folderId(name),
    displayName: folders[name],
    parentFolderId: folderId('root'),
    childFolderCount: 0,
    unreadItemCount: mails.filter((mail) => !mail.isRead).length,
    totalItemCount: mails.length,
    isHidden: false,
  };
}
