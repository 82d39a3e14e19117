import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { hasUnsaved, minutesData, nothingTyped, type MinutesTyped } from '../../tab/parts/minutes/minutesDraft.ts';
import { chosen, rebased, settled } from '../../tab/parts/minutes/rebased.ts';
import { wordsOf, type SavedWords } from '../../tab/parts/minutes/savedWords.ts';

/** A case whose minutes stand like this; `undefined` where nobody has saved any. */
const saved = (words?: Partial<SavedWords>): Assessment =>
  ({ meeting: words && { minutes: { sections: {}, actions: [], ...words } } }) as unknown as Assessment;
const call = { id: 'a', task: 'Call', owner: 'sam', status: 'open' as const };
const first = saved({ savedAt: '1', sections: { reason: 'One.\n\nTwo.' }, actions: [call] });
const typedOver = (assessment: Assessment, typed: Partial<MinutesTyped>): MinutesTyped => ({
  ...nothingTyped,
  over: wordsOf(assessment),
  ...typed,
});

describe('minutes typed while somebody else saves', () => {
  it('are the same object while nobody does', () => {
    const typed = typedOver(first, { sections: { reason: 'x' } });
    expect(rebased(typed, first)).toBe(typed);
    expect(rebased(nothingTyped, first)).toBe(nothingTyped);
  });

  it('are put together with what does not touch them, and say which saving they are over', () => {
    const typed = typedOver(first, { sections: { reason: 'One of mine.\n\nTwo.' }, actions: [{ ...call, owner: 'tess' }] });
    const now = saved({
      savedAt: '2',
      sections: { reason: 'One.\n\nTwo of theirs.', discussion: 'New' },
      actions: [{ ...call, task: 'Call her' }],
    });
    const next = rebased(typed, now);
    expect(next.both).toEqual([]);
    expect(minutesData(now, next)).toMatchObject({
      sections: { reason: 'One of mine.\n\nTwo of theirs.', discussion: 'New' },
      actions: [{ task: 'Call her', owner: 'tess' }],
      basedOn: '2',
    });
  });

  it('wait for a choice where both changed the same words; the rest is saved meanwhile, and theirs is not written over', () => {
    const typed = typedOver(first, { sections: { reason: 'Mine.', strengths: 'S' }, actions: [{ ...call, owner: 'tess' }] });
    const now = saved({ savedAt: '2', sections: { reason: 'Theirs.' }, actions: [{ ...call, owner: 'owen' }] });
    const next = rebased(typed, now);
    expect(next.both).toEqual([
      { field: 'sections.reason', theirs: 'Theirs.' },
      { field: 'actions.a.owner', theirs: 'owen' },
    ]);
    expect(next.sections.reason).toBe('Mine.');
    expect(hasUnsaved(next)).toBe(true);
    expect(minutesData(now, next)).toMatchObject({ sections: { reason: 'Theirs.', strengths: 'S' }, actions: [{ owner: 'owen' }] });

    const after = saved({ savedAt: '3', sections: { reason: 'Theirs.', strengths: 'S' }, actions: [{ ...call, owner: 'owen' }] });
    const left = settled(next, next, after);
    expect(hasUnsaved(left)).toBe(false);
    expect(left.sections).toEqual({ reason: 'Mine.' });
    expect(left.both).toHaveLength(2);

    const mine = chosen(chosen(left, 'sections.reason', 'Mine.'), 'actions.a.owner', 'tess');
    expect(hasUnsaved(mine)).toBe(true);
    expect(minutesData(after, mine)).toMatchObject({ sections: { reason: 'Mine.' }, actions: [{ owner: 'tess' }], basedOn: '3' });
    const theirs = chosen(chosen(left, 'sections.reason', 'Theirs.'), 'actions.a.owner', 'owen');
    expect(minutesData(after, theirs)).toMatchObject({ sections: { reason: 'Theirs.', strengths: 'S' }, actions: [{ owner: 'owen' }] });
  });

  it('still wait when the other saves something else, and with the latest words when they change those again', () => {
    const typed = rebased(typedOver(first, { sections: { reason: 'Mine.' } }), saved({ savedAt: '2', sections: { reason: 'Theirs.' } }));
    const other = rebased(typed, saved({ savedAt: '3', sections: { reason: 'Theirs.', discussion: 'New' } }));
    expect(other.both).toEqual([{ field: 'sections.reason', theirs: 'Theirs.' }]);
    const again = rebased(other, saved({ savedAt: '4', sections: { reason: 'Theirs again.', discussion: 'New' } }));
    expect(again.both).toEqual([{ field: 'sections.reason', theirs: 'Theirs again.' }]);
    expect(again.sections).toEqual({ reason: 'Mine.' });
  });

  it('go on from what was sent when more was typed while it was on its way', () => {
    const sent = typedOver(first, { sections: { reason: 'One of mine.\n\nTwo.' } });
    const since = { ...sent, sections: { reason: 'One of mine, and more.\n\nTwo.' } };
    const now = saved({ savedAt: '3', sections: { reason: 'One of mine.\n\nTwo of theirs.' } });
    expect(settled(since, sent, now)).toMatchObject({ sections: { reason: 'One of mine, and more.\n\nTwo of theirs.' }, both: [] });
    expect(settled(sent, sent, now)).toEqual(nothingTyped);
  });

  it('take over who supports the plan where only the other said so, and ask where both did', () => {
    const no = { supportedByAll: false, dissent: 'Carla' };
    const now = saved({ savedAt: '2', ...no });
    expect(minutesData(now, rebased(typedOver(first, { sections: { strengths: 'S' } }), now))).toMatchObject(no);
    const begun = saved({ savedAt: '1', supportedByAll: true });
    const both = rebased(
      typedOver(begun, { supportedByAll: false, dissent: 'Colin' }),
      saved({ savedAt: '2', supportedByAll: true, dissent: 'Carla' }),
    );
    expect(both.both).toEqual([{ field: 'dissent', theirs: 'Carla' }]);
    expect(minutesData(begun, chosen(both, 'dissent', 'Carla and Colin'))).toMatchObject({
      supportedByAll: false,
      dissent: 'Carla and Colin',
    });
  });

  it('typed before anybody saved are over a blank page', () => {
    const typed = typedOver(saved(), { sections: { reason: 'Mine.' } });
    expect(minutesData(saved(), typed)).toMatchObject({ basedOn: '', sections: { reason: 'Mine.' } });
    expect(rebased(typed, saved({ savedAt: '1', sections: { strengths: 'S' } }))).toMatchObject({
      sections: { reason: 'Mine.' },
      both: [],
    });
  });
});
