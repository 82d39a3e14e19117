import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Message } from '@microsoft/microsoft-graph-types';
import { practiceTenant, refusal, sam, tess, type PracticeTenant } from './practiceTenant.ts';

const own = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Key';
const to = (...addresses: string[]) => addresses.map((address) => ({ emailAddress: { address } }));
const letter = {
  subject: 'Notes of SM-7K2Q',
  body: { contentType: 'text', content: 'Please see the documents & the tab.\nThank you' },
  toRecipients: to('tess.lindqvist@council.example', 'carla.reed@home.example'),
  attachments: [
    {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'SM-7K2Q notes.docx',
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      contentBytes: Buffer.from('words').toString('base64'),
    },
  ],
  singleValueExtendedProperties: [{ id: own, value: 'letter-1' }],
};

describe('mail, with the Graph client', () => {
  let tenant: PracticeTenant;
  const send = (message: object, saveToSentItems = true) =>
    tenant.raw(`/users/${sam}/sendMail`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ message, saveToSentItems }),
    });
  const list = async (person: string, folder: string): Promise<Message[]> =>
    ((await tenant.graph.api(`/users/${person}/mailFolders/${folder}/messages`).get()) as { value: Message[] }).value;
  const sentWith = async (key: string): Promise<Message[]> =>
    (
      (await tenant.graph
        .api(`/users/${sam}/mailFolders/sentitems/messages`)
        .filter(`singleValueExtendedProperties/any(ep: ep/id eq '${own}' and ep/value eq '${key}')`)
        .select('id,subject')
        .get()) as { value: Message[] }
    ).value;

  beforeAll(async () => {
    tenant = await practiceTenant();
  });
  afterAll(() => tenant.stop());

  it('sends: 202 with nothing in it, a copy for the sender found by an own property, one in each inbox', async () => {
    const answer = await send(letter);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([202, null, '']);
    expect((await sentWith('letter-1')).map(({ subject }) => subject)).toEqual([letter.subject]);
    expect(await sentWith('letter-2')).toEqual([]);
    const [received] = await list(tess, 'inbox');
    expect(received).toMatchObject({
      subject: letter.subject,
      from: { emailAddress: { name: 'Sam Okafor' } },
      hasAttachments: true,
      isRead: false,
      body: { contentType: 'html' },
    });
    expect(received?.body?.content).toContain('the documents &amp; the tab.<br>');
    const attachments = (await tenant.graph.api(`/users/${tess}/messages/${received?.id ?? ''}/attachments`).get()) as {
      value: { name: string; contentBytes: string }[];
    };
    expect(attachments.value.map(({ name, contentBytes }) => [name, Buffer.from(contentBytes, 'base64').toString()])).toEqual([
      ['SM-7K2Q notes.docx', 'words'],
    ]);
    const carla = (await (await fetch(`${tenant.standin.url}/_practice/outside/carla.reed@home.example/messages`)).json()) as {
      value: Message[];
    };
    expect(carla.value.map(({ subject }) => subject)).toEqual([letter.subject]);
  });

  it('keeps no copy when none is wanted, and sends back what nobody can receive', async () => {
    const before = (await list(sam, 'sentitems')).length;
    await send({ ...letter, subject: 'Lost', toRecipients: to('nobody@council.example'), singleValueExtendedProperties: [] }, false);
    expect((await list(sam, 'sentitems')).length).toBe(before);
    expect((await list(sam, 'inbox'))[0]).toMatchObject({ subject: 'Undeliverable: Lost' });
  });

  it('sends a draft', async () => {
    const draft = (await tenant.graph
      .api(`/users/${sam}/messages`)
      .post({ subject: 'Draft', toRecipients: to('tess.lindqvist@council.example') })) as Message;
    expect(draft).toMatchObject({ isDraft: true });
    await tenant.graph.api(`/users/${sam}/messages/${draft.id ?? ''}`).patch({ subject: 'Not a draft' });
    await tenant.graph.api(`/users/${sam}/messages/${draft.id ?? ''}/attachments`).post(letter.attachments[0]);
    const send = await tenant.raw(`/users/${sam}/messages/${draft.id ?? ''}/send`, { method: 'POST' });
    expect(send.status).toBe(202);
    expect((await list(tess, 'inbox'))[0]).toMatchObject({ subject: 'Not a draft', isDraft: false, hasAttachments: true });
    expect((await list(sam, 'sentitems'))[0]).toMatchObject({ id: draft.id });
  });

  it('refuses what Exchange refuses', async () => {
    const bare = { name: 'a.docx', contentBytes: 'AAAA' };
    for (const message of [
      { ...letter, titel: 'x' },
      { ...letter, importance: 'urgent' },
      { ...letter, toRecipients: [] },
      { ...letter, attachments: [bare] },
      { ...letter, from: to('tess.lindqvist@council.example')[0] },
    ]) {
      expect((await send(message)).status).toBeGreaterThanOrEqual(400);
    }
    const ordered = tenant.graph.api(`/users/${sam}/messages`).filter("subject eq 'x'").orderby('receivedDateTime desc');
    expect(await refusal(ordered.get())).toMatchObject({ statusCode: 400, code: 'InefficientFilter' });
  });

  it('shows folders, and moves what is deleted to its folder first', async () => {
    const folders = (await tenant.graph.api(`/users/${tess}/mailFolders`).get()) as { value: { displayName: string; id: string }[] };
    expect(folders.value.map(({ displayName }) => displayName)).toContain('Sent Items');
    const [mail] = await list(tess, 'inbox');
    const before = (await tenant.graph.api(`/users/${tess}/mailFolders/inbox`).get()) as { totalItemCount: number; id: string };
    await tenant.graph.api(`/users/${tess}/messages/${mail?.id ?? ''}`).patch({ isRead: true });
    await tenant.graph.api(`/users/${tess}/messages/${mail?.id ?? ''}`).delete();
    expect(await tenant.graph.api(`/users/${tess}/mailFolders/${before.id}`).get()).toMatchObject({
      totalItemCount: before.totalItemCount - 1,
    });
    expect(
      await tenant.graph
        .api(`/users/${tess}/messages/${mail?.id ?? ''}`)
        .expand('attachments')
        .get(),
    ).toMatchObject({ isRead: true, attachments: [{ name: 'SM-7K2Q notes.docx' }] });
    await tenant.graph.api(`/users/${tess}/messages/${mail?.id ?? ''}`).delete();
    expect(await refusal(tenant.graph.api(`/users/${tess}/messages/${mail?.id ?? ''}`).get())).toMatchObject({
      statusCode: 404,
      code: 'ErrorItemNotFound',
    });
  });
});
