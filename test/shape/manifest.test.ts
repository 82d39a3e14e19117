import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sendCheckScript } from '../outlook/sendCheckScript.ts';
import { root } from './sources.ts';

const text = readFileSync(join(root, 'appPackage', 'manifest.json'), 'utf8');
const names: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '0d2f1f44-6a0e-4c0f-8f4f-1d1a8c4d1a01',
  BOT_ID: '0d2f1f44-6a0e-4c0f-8f4f-1d1a8c4d1a02',
  CLIENT_ID: '0d2f1f44-6a0e-4c0f-8f4f-1d1a8c4d1a03',
  PUBLIC_HOST: 'holdfast.council.example',
  PUBLISHER_NAME: 'Council',
  APP_NAME_SUFFIX: '',
};

const rendered = (version: string): object =>
  JSON.parse(
    text.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => names[name] ?? `unresolved ${name}`).replaceAll('1.29', version),
  ) as object;

const complaints = (manifests: readonly object[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'test', 'shape', 'validateManifest.mjs')], {
      input: JSON.stringify(manifests),
      encoding: 'utf8',
    }),
  );

type Needs = { readonly capabilities?: readonly { readonly name: string; readonly minVersion: string }[] };
type Extension = {
  readonly requirements: Needs;
  readonly runtimes: readonly {
    readonly requirements?: Needs;
    readonly lifetime: string;
    readonly code: { readonly page: string; readonly script?: string };
    readonly actions: readonly { readonly id: string; readonly type: string }[];
  }[];
  readonly ribbons: readonly {
    readonly contexts: readonly string[];
    readonly tabs: readonly {
      readonly groups: readonly {
        readonly id: string;
        readonly controls: readonly {
          readonly id: string;
          readonly actionId: string;
          readonly icons: readonly { readonly size: number }[];
        }[];
      }[];
    }[];
  }[];
  readonly autoRunEvents: readonly { readonly requirements?: Needs; readonly events: readonly { readonly actionId: string }[] }[];
};

/** What the package adds to Outlook. */
const extension = (): Extension => {
  const { extensions } = rendered('1.29') as { readonly extensions: readonly Extension[] };
  expect(extensions).toHaveLength(1);
  return extensions[0] as Extension;
};

/** The least version of the Mailbox set something asks for. */
const least = (needs: Needs | undefined): string | undefined => needs?.capabilities?.find(({ name }) => name === 'Mailbox')?.minVersion;

/** Width and height of a PNG, from its header. */
const sizeOf = (file: string): readonly number[] => {
  const bytes = readFileSync(join(root, 'appPackage', file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('the Teams app package', () => {
  it('is valid by the schemas of versions 1.25 to 1.30, which refuse a name of 31 letters', () => {
    const versions = ['1.25', '1.26', '1.27', '1.28', '1.29', '1.30'].map(rendered);
    expect(complaints([...versions, { ...rendered('1.29'), name: { short: 'x'.repeat(31) } }])).toEqual([
      ...versions.map(() => []),
      [expect.anything()],
    ]);
  });

  it('leaves no name unresolved and holds no secret', () => {
    expect(JSON.stringify(rendered('1.29'))).not.toMatch(/unresolved|SECRET_/);
  });

  it('uses https for every address and one host throughout', () => {
    const addresses = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((address) => !address.includes('developer.microsoft.com'));
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !address.startsWith('https://${{PUBLIC_HOST}}/'))).toEqual([]);
  });

  it('asks for single sign-on at the address the server checks', () => {
    expect(rendered('1.29')).toMatchObject({
      webApplicationInfo: { resource: `api://${names['PUBLIC_HOST'] ?? ''}/${names['CLIENT_ID'] ?? ''}` },
    });
  });

  it('keeps within what the store allows', () => {
    const manifest = JSON.parse(text) as {
      name: { short: string };
      description: { short: string };
      bots: { commandLists: { commands: unknown[] }[] }[];
    };
    expect(manifest.description.short.length).toBeLessThanOrEqual(80);
    expect(manifest.description.short).not.toMatch(/\bapp\b/i);
    expect(manifest.bots[0]?.commandLists[0]?.commands.length).toBeLessThanOrEqual(12);
  });

  it('uses each control id once, and no button or event without its action', () => {
    const outlook = extension();
    const controls = outlook.ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups.flatMap((group) => group.controls)));
    const actions = outlook.runtimes.flatMap((runtime) => runtime.actions.map(({ id }) => id));
    const groups = outlook.ribbons.flatMap(({ tabs }) => tabs.flatMap((tab) => tab.groups.map(({ id }) => id)));
    const ids = [...controls.map(({ id }) => id), ...groups];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(actions).size).toBe(actions.length);
    const asked = [
      ...controls.map(({ actionId }) => actionId),
      ...outlook.autoRunEvents.flatMap(({ events }) => events.map(({ actionId }) => actionId)),
    ];
    expect(asked.filter((id) => !actions.includes(id))).toEqual([]);
    expect(outlook.ribbons.map(({ contexts }) => contexts)).toEqual([['meetingDetailsOrganizer'], ['meetingDetailsAttendee']]);
    for (const { icons } of controls) expect(icons.map(({ size }) => size)).toEqual([16, 32, 80]);
  });

  it('checks on sending by the one event there is for it, with a page for the web and a script for classic Outlook, and blocks softly', () => {
    const outlook = extension();
    const events = outlook.autoRunEvents.flatMap((group) => group.events);
    expect(events).toEqual([{ type: 'appointmentSending', actionId: 'onAppointmentSend', options: { sendMode: 'softBlock' } }]);
    const runtimes = outlook.runtimes.filter(({ code }) => code.script !== undefined);
    expect(runtimes).toHaveLength(1);
    expect(runtimes[0]).toMatchObject({ lifetime: 'short', actions: [{ id: 'onAppointmentSend', type: 'executeFunction' }] });
    expect(least(outlook.requirements)).toBe('1.8');
    expect(least(outlook.autoRunEvents[0]?.requirements)).toBe('1.12');
    expect(least(runtimes[0]?.requirements)).toBe('1.12');
  });

  it('opens the pane from the check on sending by a button that is there, named as both Outlook and the script know it', () => {
    const script = sendCheckScript();
    const named = /commandId: "([^"]+)"/.exec(script)?.[1];
    expect(extension().ribbons[0]?.tabs[0]?.groups[0]?.controls.map(({ id }) => id)).toEqual([named]);
    expect(script).toContain('associate("onAppointmentSend"');
  });

  it('has the pane open with nothing selected and for a delegate, and asks for no more of the mailbox than the open item', () => {
    expect(extension().runtimes[0]?.actions[0]).toMatchObject({ type: 'openPage', supportsNoItemContext: true });
    expect(rendered('1.29')).toMatchObject({
      authorization: {
        permissions: {
          resourceSpecific: [
            { name: 'MailboxItem.ReadWrite.User', type: 'Delegated' },
            { name: 'Mailbox.SharedFolder', type: 'Delegated' },
          ],
        },
      },
    });
  });

  it('signs the pane in by the address Entra has been told of: a host alone, for our own scope', () => {
    const host = names['PUBLIC_HOST'] ?? '';
    expect(rendered('1.29')).toMatchObject({
      webApplicationInfo: {
        nestedAppAuthInfo: [
          { redirectUri: `brk-multihub://${host}`, scopes: [`api://${host}/${names['CLIENT_ID'] ?? ''}/access_as_user`] },
        ],
      },
    });
    expect(readFileSync(join(root, 'appPackage', 'aad.manifest.json'), 'utf8')).toContain('"brk-multihub://${{PUBLIC_HOST}}"');
  });

  it('names only files of the pane that are built', () => {
    const files = [...text.matchAll(/\/tab\/outlook\/([\w.-]+)"/g)].map((match) => match[1] ?? '');
    const there = [...readdirSync(join(root, 'tab', 'outlook')), ...readdirSync(join(root, 'tab', 'public', 'outlook'))];
    expect([...new Set(files)].filter((file) => !there.includes(file.replace('sendCheck.js', 'sendCheck.ts')))).toEqual([]);
    for (const size of [16, 32, 80])
      expect(sizeOf(join('..', 'tab', 'public', 'outlook', `icon-${String(size)}.png`))).toEqual([size, size]);
  });

  it('has icons of the right size', () => {
    expect(sizeOf('color.png')).toEqual([192, 192]);
    expect(sizeOf('outline.png')).toEqual([32, 32]);
  });
});
