/** What stands in the local Microsoft 365, read as a person may: over Graph with that person's own token, or an outside mailbox. */
export type SharePointLists = {
  readonly rows: (list: string, reference: string) => Promise<readonly Record<string, unknown>[]>;
  readonly events: (address: string, from: string, to: string) => Promise<readonly CalendarEntry[]>;
  readonly mail: (address: string) => Promise<readonly Letter[]>;
};
type CalendarEntry = {
  readonly subject: string;
  readonly sensitivity: string;
  readonly isOnlineMeeting: boolean;
  readonly start: string;
};
type Letter = { readonly subject: string; readonly attachments: readonly string[] };

type Person = { readonly id: string; readonly email: string; readonly outside: boolean };
type Item = { readonly fields: Record<string, unknown> };
type GraphEvent = {
  readonly subject: string;
  readonly sensitivity: string;
  readonly isOnlineMeeting: boolean;
  readonly start: { readonly dateTime: string };
};
type GraphMail = {
  readonly id: string;
  readonly subject: string;
  readonly hasAttachments: boolean;
  readonly attachments?: readonly { readonly name: string }[];
};

export async function lists(desk: string): Promise<SharePointLists> {
  const people = (await asked(`${desk}/_practice/people`)) as readonly Person[];
  const find = (address: string): Person => {
    const person = people.find((one) => one.email === address);
    if (person === undefined) throw new Error(`nobody has the address ${address}`);
    return person;
  };
  const tokenOf = async (address: string): Promise<string> => {
    const signedIn = await fetch(`${desk}/_practice/signin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: find(address).id }),
    });
    return ((await signedIn.json()) as { graphToken: string }).graphToken;
  };
  const graph = async <T>(address: string, path: string): Promise<readonly T[]> =>
    ((await asked(`${desk}/v1.0${path}`, await tokenOf(address))) as { value: readonly T[] }).value;

  return {
    async rows(list, reference) {
      const site = (
        (await asked(`${desk}/v1.0/sites/council.sharepoint.com:/sites/stability`, await tokenOf('sam.okafor@council.example'))) as {
          id: string;
        }
      ).id;
      const filter = encodeURIComponent(`fields/Reference eq '${reference}'`);
      const items = await graph<Item>(
        'sam.okafor@council.example',
        `/sites/${site}/lists/${list}/items?$expand=fields&$filter=${filter}&$top=200`,
      );
      return items.map((item) => item.fields);
    },
    async events(address, from, to) {
      const entries = await graph<GraphEvent>(address, `/users/${find(address).id}/calendarView?startDateTime=${from}&endDateTime=${to}`);
      return entries.map((entry) => ({ ...entry, start: `${entry.start.dateTime.slice(0, 19)}Z` }));
    },
    async mail(address) {
      const letters = find(address).outside
        ? ((await asked(`${desk}/_practice/outside/${address}/messages`)) as { value: readonly GraphMail[] }).value
        : await graph<GraphMail>(address, `/users/${find(address).id}/mailFolders/inbox/messages?$expand=attachments&$top=100`);
      return letters.map((letter) => ({ subject: letter.subject, attachments: (letter.attachments ?? []).map((one) => one.name) }));
    },
  };
}

async function asked(url: string, token?: string): Promise<unknown> {
  const answer = await fetch(url, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${url} answered ${String(answer.status)}: ${await answer.text()}`);
  return answer.json();
}
