import { describe, expect, it } from '@jest/globals';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { bookInOutlook, bookInTab, invitesAll, standsInCase } from './bookingInBrowser.ts';
import { carla, child, colleague, meetingsOf, rosa } from './caseOver.ts';
import { deskStory } from './deskStory.ts';
import { leaks } from './leaks.ts';

// The home ended on Wed 2 Dec 2026: day 28 is Wed 30 Dec, day 42 Wed 13 Jan. On Wed 16 Dec, ten working days leave time from Mon 4 Jan.
describe('Lancashire’s disruption meeting over Christmas, found, explained and booked in the browser', () => {
  const typed = { statement: 'No earlier part. Signed by Ada Merrow on 16 Dec.', reason: 'There is no wider family' };
  const { story, picture } = deskStory('disruption', { at: '2026-12-16T09:12:00Z', policy: 'lancashire' }, async (one) => {
    await one.opens('sam', {
      triggers: 'home-ended',
      notifiedDay: '2026-12-16',
      notifiedTime: '09:00',
      placementType: 'foster',
      provider: 'in-house',
      requesterRole: 'child-social-worker',
      'exclusion-replaces-planning': 'no',
      'exclusion-new-home-required': 'no',
    });
    await one.names('sam', {
      'foster-carer': carla,
      'supervising-social-worker': colleague('farida'),
      'reviewing-officer': colleague('quinn'),
      'uninvolved-reviewing-officer': colleague('ada'),
      'practice-development-manager': colleague('gwen'),
      'birth-parent': rosa,
    });
    const ended = { endedOn: '2026-12-02', ending: 'abrupt', lastingHome: true, reason: 'The form follows' };
    await one.does('sam', 'requestDisruption', ended);
    await invitesAll(one, 'sam');
  });

  it('LAN-DIS-02, LAN-DIS-24: from Teams, with the window, the reports and the chair’s statement said', async () => {
    const { one, programs, sam } = story();
    const shown = await bookInTab(sam, one.reference, typed, picture);
    expect(shown).toContain('The meeting is not before Wed 30 Dec 2026 (Lancashire DIS-02).');
    expect(shown).toMatch(/can be in time for a meeting from Mon 4 Jan 2027 \(Lancashire DIS-22 and Lancashire DIS-24\)/);
    expect(shown).toContain('Keeps the time limit');
    expect(shown).toMatch(/Not known\s+Carla Reed and Rosa Lane|Not known\s+Rosa Lane and Carla Reed/);
    const { meeting } = await one.once('the invitation', 'sam', ({ timeline }) =>
      timeline.some(({ event }) => event === 'invitation.sent'),
    );
    expect(meeting?.start?.slice(0, 10)).toBe('2027-01-04');
    expect(await meetingsOf(programs, one.reference, ['sam.okafor', 'ada.merrow', 'gwen.torrance'], '2027-01-04')).toEqual(
      Array(3).fill(`Disruption Meeting ${one.reference}, private, ${meeting?.start ?? ''}`),
    );
  });

  it('LAN-DIS-02, LAN-DIS-24: and from Outlook, after it was called off', async () => {
    const { one, programs, sam } = story();
    await one.does('sam', 'cancelMeeting', { reason: 'The chair is ill' });
    const shown = await bookInOutlook(sam, typed, picture);
    expect(shown).toContain('Lancashire DIS-02');
    expect(await accessibilityTroubles(sam.page.mainFrame())).toEqual([]);
    const meeting = await standsInCase(one, 'sam');
    expect(meeting.start?.slice(0, 10)).toBe('2027-01-04');
    // Outlook leaves what was called off in the calendars of those invited, and says so.
    const stands = (await meetingsOf(programs, one.reference, ['sam.okafor', 'ada.merrow'], '2027-01-04')).filter(
      (line) => !line.startsWith('Canceled:'),
    );
    expect(stands).toEqual(Array(2).fill(`Disruption Meeting ${one.reference}, private, ${meeting.start ?? ''}`));
  });

  it('and the child is named nowhere outside', async () => {
    const { programs } = story();
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  });
});
