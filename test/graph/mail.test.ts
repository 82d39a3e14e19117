import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { MailEffect } from '../../src/domain/effects/effect.ts';
import { createMail } from '../../src/graph/mail.ts';
import { marked } from '../../src/graph/ownKey.ts';
import { at, withQuery } from '../../src/graph/path.ts';
import type { Mail } from '../../src/usecases/ports.ts';
import { carla, sam, startLocal, tess, type Local } from './local.ts';

let local: Local;
let mail: Mail;
beforeAll(async () => {
  local = await startLocal();
  mail = createMail(local.graph);
});
afterAll(() => local.close());

const letter = (reference: string): MailEffect => ({
  kind: 'mail',
  key: `${reference}:minutes:tess`,
  from: sam,
  to: tess,
  subject: `${reference}: minutes`,
  text: 'The minutes are attached.',
  documents: ['meeting-notes'],
});
const notes = {
  fileName: 'SM-AAAA-meeting-notes.docx',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: Buffer.from('PK notes'),
};

const message = z.looseObject({ id: z.string(), subject: z.string() });
const inbox = (owner: string, subject: string) =>
  local.graph.all(
    withQuery(at`/users/${owner}/mailFolders/inbox/messages`, { $filter: `subject eq '${subject}'`, $expand: 'attachments' }),
    message,
  );

describe('letters', () => {
  it('arrive with their documents', async () => {
    await mail.send(letter('SM-AAAA'), [notes]);
    const [got, ...more] = await inbox(tess.id, 'SM-AAAA: minutes');
    expect(more).toEqual([]);
    expect(got).toMatchObject({
      from: { emailAddress: { address: sam.email } },
      toRecipients: [{ emailAddress: { name: tess.name, address: tess.email } }],
      body: { content: expect.stringContaining('The minutes are attached.') },
      attachments: [{ name: notes.fileName, contentType: notes.contentType, contentBytes: Buffer.from('PK notes').toString('base64') }],
    });
  });

  it('are sent once however often they are asked for', async () => {
    for (let time = 0; time < 3; time++) await mail.send(letter('SM-BBBB'), []);
    expect(await inbox(tess.id, 'SM-BBBB: minutes')).toHaveLength(1);
  });

  it.each([
    ['SM-CCCC', 'send$', { after: 'commit', status: 504 }],
    ['SM-DDDD', 'send$', { reset: 'after' }],
    ['SM-KKKK', 'messages$', { after: 'commit', status: 504 }],
    ['SM-LLLL', 'messages$', { reset: 'after' }],
    ['SM-MMMM', 'messages$', { malformed: true }],
  ])('are sent once when the answer is lost: %s at %s %j', async (reference, path, fault) => {
    await local.fault({ method: 'POST', path }, fault);
    await mail.send(letter(reference), []);
    expect(await inbox(tess.id, `${reference}: minutes`)).toHaveLength(1);
  });

  it.each([
    ['SM-EEEE', { status: 503 }, 'unavailable'],
    ['SM-FFFF', { reset: 'before' }, 'unavailable'],
    ['SM-GGGG', { status: 403 }, 'denied'],
  ])('say when they were not sent, and can be sent later: %s %j', async (reference, fault, kind) => {
    await local.fault({ method: 'POST', path: 'send$' }, fault);
    await expect(mail.send(letter(reference), [])).rejects.toMatchObject({ kind });
    expect(await inbox(tess.id, `${reference}: minutes`)).toEqual([]);
    await mail.send(letter(reference), []);
    expect(await inbox(tess.id, `${reference}: minutes`)).toHaveLength(1);
  });

  it('are sent once by two programs at the same moment, and no draft is left', async () => {
    const other = createMail(local.graph);
    await Promise.allSettled([mail.send(letter('SM-NNNN'), []), other.send(letter('SM-NNNN'), [])]);
    await mail.send(letter('SM-NNNN'), []);
    expect(await inbox(tess.id, 'SM-NNNN: minutes')).toHaveLength(1);
    const drafts = withQuery(at`/users/${sam.id}/mailFolders/drafts/messages`, { $filter: "subject eq 'SM-NNNN: minutes'" });
    expect(await local.graph.all(drafts, message)).toEqual([]);
  });

  it('leave no draft that was made while another program sent the letter', async () => {
    const effect = letter('SM-OOOO');
    await mail.send(effect, []);
    const body = { subject: effect.subject, toRecipients: [], ...marked(effect.key) };
    await local.graph.ask('POST', at`/users/${sam.id}/messages`, message, { body });
    const drafts = withQuery(at`/users/${sam.id}/mailFolders/drafts/messages`, { $filter: "subject eq 'SM-OOOO: minutes'" });
    expect(await local.graph.all(drafts, message)).toHaveLength(1);
    await mail.send(effect, []);
    expect(await local.graph.all(drafts, message)).toEqual([]);
    expect(await inbox(tess.id, 'SM-OOOO: minutes')).toHaveLength(1);
  });

  it('reach people outside', async () => {
    await mail.send({ ...letter('SM-HHHH'), to: carla }, []);
    const answer = await fetch(`${local.origin}/_practice/outside/${carla.email}/messages`);
    expect(JSON.stringify(await answer.json())).toContain('SM-HHHH: minutes');
  });

  it('are refused before anything leaves when the documents are too large', async () => {
    const large = { ...notes, bytes: new Uint8Array(3_000_000) };
    const exchanges = await local.during(() =>
      expect(mail.send(letter('SM-JJJJ'), [large])).rejects.toThrow('larger than a mail may carry'),
    );
    expect(exchanges).toEqual([]);
  });

  it('that cannot be delivered are found in the mailbox of whoever wrote them', async () => {
    const before = '2026-01-01T00:00:00Z';
    expect(await mail.returned(sam.id, before)).toEqual([]);
    const nobody = { id: 'x', name: 'Nobody', email: 'no.such@council.example' };
    await mail.send({ ...letter('SM-BACK'), key: 'SM-BACK:minutes:nobody', to: nobody }, [notes]);
    expect(await mail.returned(sam.id, before)).toEqual([
      { subject: 'SM-BACK: minutes', addresses: ['no.such@council.example'], at: expect.any(String) },
    ]);
    expect(await mail.returned(tess.id, before)).toEqual([]);
  });
});
