import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { root } from '../shape/sources.ts';
import { bookInOutlook, bookInTab, invitesAll, standsInCase } from './bookingInBrowser.ts';
import { adeyemi, carla, caseOver, child, colleague, meetingsOf, rosa, type CaseOver } from './caseOver.ts';
import { signIn, type DeskPerson } from './deskPerson.ts';
import { leaks } from './leaks.ts';
import { startPrograms, type Programs } from './programs.ts';

describe('an urgent Stability Network Meeting, found, explained and booked in the browser', () => {
  let programs: Programs;
  let browser: Browser;
  let one: CaseOver;
  let sam: DeskPerson;

  const picture = async (name: string): Promise<void> => {
    await sam.page.screenshot({ path: join(root, 'build', 'pictures', `urgent-${name}.png`), fullPage: true });
  };

  beforeAll(async () => {
    mkdirSync(join(root, 'build', 'pictures'), { recursive: true });
    programs = await startPrograms('2026-12-01T09:12:00Z', 'snm');
    browser = await openBrowser();
    one = caseOver(programs);
    await one.opens('sam', {
      triggers: 'fragile-placement',
      notifiedDay: '2026-12-01',
      notifiedTime: '09:00',
      placementType: 'foster',
      requesterRole: 'child-social-worker',
      'fact-urgency': 'urgent',
    });
    await one.names('sam', {
      'foster-carer': carla,
      'supervising-social-worker': colleague('farida'),
      'fostering-team-manager': colleague('owen'),
      'reviewing-officer': colleague('quinn'),
      'virtual-school': colleague('idris'),
      'education-representative': adeyemi,
      'placement-management': colleague('marlon'),
      'person-with-pr': rosa,
      'team-manager': colleague('jonas'),
    });
    const answers = { 'duty.at-risk': 'placement', 'duty.necessity': 'It steadies things', 'duty.foresee': 'In October' };
    await one.answers('sam', { ...answers, exploitation: false });
    await one.does('sam', 'submitRequest');
    const consulted = ['child-team-manager', 'supervising-social-worker', 'fostering-team-manager'];
    await one.does('sam', 'decideRequest', { decision: 'approve', reason: 'It is slipping', consulted });
    await one.answers('sam', {
      independenceRequired: false,
      'child.legalStatus': 's20',
      plan: 'rehabilitation',
      englishNotFirstLanguage: false,
      proceedingsOngoing: false,
      inEducation: true,
      disabled: false,
      'prep.care-plan': true,
      'prep.risk-assessment': true,
      'duty.soon': true,
      'duty.advocate-asked': 'declined',
      'duty.venue': 'neutral',
      'duty.choice-offered': 'offered',
      'duty.adjustments': 'None',
      'duty.culture': 'Nothing in the way',
      'duty.tell-who': 'The worker',
      'duty.tell-when': 'Today',
      'duty.tell-how': 'At home',
    });
    await invitesAll(one, 'sam');
    sam = await signIn(browser, programs.desk, 'sam');
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await programs.stop();
  });

  it('SNM-7.2, SNM-4.2-ii: from Teams, inside the 48 hours, with what the quorum hangs on', async () => {
    const shown = await bookInTab(sam, one.reference, {}, picture);
    expect(shown).toContain('Inside the time limit (Stability Network Meetings 7.2)');
    expect(shown).toMatch(/The meeting needs .*, and that hangs on Carla Reed/);
    const { meeting } = await one.once('the invitation', 'sam', ({ timeline }) =>
      timeline.some(({ event }) => event === 'invitation.sent'),
    );
    expect(Date.parse(meeting?.start ?? '')).toBeLessThanOrEqual(Date.parse('2026-12-03T09:00:00Z'));
    const day = meeting?.start?.slice(0, 10) ?? '';
    expect(await meetingsOf(programs, one.reference, ['sam.okafor', 'marlon.pryce', 'jonas.weir', 'farida.noor'], day)).toEqual(
      Array(4).fill(`Stability Network Meeting ${one.reference}, private, ${meeting?.start ?? ''}`),
    );
  });

  it('SNM-7.2, SNM-4.2-ii: and from Outlook, after it was called off', async () => {
    await one.does('sam', 'cancelMeeting', { reason: 'The carer is ill' });
    expect(await bookInOutlook(sam, {}, picture)).toContain('Stability Network Meetings 7.2');
    const { start = '' } = await standsInCase(one, 'sam');
    expect(Date.parse(start)).toBeLessThanOrEqual(Date.parse('2026-12-03T09:00:00Z'));
    // Outlook leaves what was called off in the calendars of those invited, and says so.
    const stands = (await meetingsOf(programs, one.reference, ['sam.okafor', 'marlon.pryce'], start.slice(0, 10))).filter(
      (line) => !line.startsWith('Canceled:'),
    );
    expect(stands).toEqual(Array(2).fill(`Stability Network Meeting ${one.reference}, private, ${start}`));
  });

  it('and the child is named nowhere outside', async () => {
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  });
});
