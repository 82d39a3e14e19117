import { describe, expect, it } from '@jest/globals';
import { bookInOutlook, bookInTab, standsInCase } from './bookingInBrowser.ts';
import { child, meetingsOf } from './caseOver.ts';
import { deskStory } from './deskStory.ts';
import { leaks } from './leaks.ts';
import { snmToBook } from './snmCase.ts';

describe('an urgent Stability Network Meeting, found, explained and booked in the browser', () => {
  const { story, picture } = deskStory('urgent', { at: '2026-12-01T09:12:00Z', policy: 'snm' }, snmToBook);

  it('SNM-7.2, SNM-4.2-ii: from Teams, inside the 48 hours, with what the quorum hangs on', async () => {
    const { one, programs, sam } = story();
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
    const { one, programs, sam } = story();
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
    const { programs } = story();
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  });
});
