import { describe, expect, it } from '@jest/globals';
import { acts } from '../../../../src/domain/acts/acts.ts';
import { formFor } from '../../../../src/domain/acts/form/formFor.ts';
import type { CaseFile } from '../../../../src/domain/case/fact.ts';
import { readPacks } from '../../../../src/policies/packs.ts';
import { readWorkCalendar } from '../../../../src/policies/workCalendar.ts';

const packs = readPacks();
const calendar = readWorkCalendar();
const now = '2026-12-03T09:12:00Z';
const file: CaseFile = {
  case: {
    placement: { type: 'foster' },
    people: [
      { id: 'sam', name: 'Sam Okafor', roles: ['child-social-worker'] },
      { id: 'tess', name: 'Tess Lindqvist', roles: ['child-team-manager'] },
    ],
  },
  log: [
    { event: 'concern.raised', at: now, by: 'sam', triggers: ['fragile-placement'], placement: { type: 'foster' } },
    { event: 'concern.notified', at: now, by: 'sam', to: 'child-social-worker' },
  ],
};

const form = (policy: string, act: string) => {
  const pack = packs.get(policy);
  const made = pack && formFor(pack, file, calendar, now, act);
  if (!made) throw new Error(`no form of ${act}`);
  return made;
};
const field = (policy: string, act: string, id: string) => form(policy, act).fields.find((one) => one.id === id);

describe('the form of an act', () => {
  it.each(packs.ids)('is there for every act under %s: every field worded, everything chosen has choices or nobody to choose', (policy) => {
    for (const act of Object.keys(acts)) {
      const { label, press, fields } = form(policy, act);
      expect(label).not.toBe(act);
      expect(press).not.toBe('');
      for (const one of fields) {
        expect(one.label).toMatch(/^\p{Lu}.*[^:]$/u);
        expect({ act, id: one.id, listed: one.choices !== undefined }).toEqual({
          act,
          id: one.id,
          listed: ['choice', 'choices', 'person', 'people'].includes(one.kind),
        });
      }
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    }
  });

  it('asks what LAN-SSM-33 has the manager settle, and with whom, until it is settled', () => {
    const pack = packs.get('lancashire');
    const approved = [{ event: 'request.submitted', at: now, by: 'sam' }, { event: 'approval.granted', at: now, by: 'tess' }]; // prettier-ignore
    const settled = { event: 'consultation.recorded', at: now, by: 'tess', role: 'support-to-permanence-manager', view: 'Thursday.' };
    const after = (...facts: readonly object[]) =>
      pack &&
      formFor(
        pack,
        {
          case: { ...file.case, placement: { type: 'foster', provider: 'in-house' } },
          log: [...file.log, ...approved, ...facts] as CaseFile['log'],
        },
        calendar,
        now,
        'consult',
      );
    expect(after()).toMatchObject({
      clause: 'LAN-SSM-33',
      says: 'Which date and which chair were settled with the Support to Permanence manager?',
    });
    const role = after()?.fields.find(({ id }) => id === 'role');
    expect(role?.choices?.slice(0, 2).map(({ value }) => value)).toEqual(['support-to-permanence-manager', 'fostering-team-manager']);
    expect(after(settled)).not.toHaveProperty('clause');
  });

  it('names first whom SNM-3.2-ii has the worker talk with', () => {
    const role = field('snm', 'consult', 'role');
    expect(role?.choices?.slice(0, 3).map(({ value }) => value)).toEqual([
      'child-team-manager',
      'supervising-social-worker',
      'fostering-team-manager',
    ]);
    expect(field('snm', 'consult', 'at')).toMatchObject({ kind: 'instant', required: false });
    expect(field('snm', 'consult', 'view')).toMatchObject({ kind: 'long-words', required: true });
  });

  it('offers as organiser only those GAT-06 names', () => {
    expect(field('gateshead', 'agreeOrganiser', 'person')?.choices?.map(({ label }) => label)).toEqual(['Sam Okafor', 'Tess Lindqvist']);
  });

  it('offers the excuse of SNM-3.3l-ii while no meeting was held, and the reasons of SNM-7.5 with who agreed and what the others say', () => {
    expect(field('snm', 'acceptNotice', 'exception')?.choices?.map(({ value }) => value)).toEqual(['serious-safeguarding']);
    expect(field('snm', 'ceaseMeetings', 'because')?.choices?.map(({ value }) => value)).toEqual(['crisis-over', 'stable', 'addressed']);
    expect(form('snm', 'ceaseMeetings').fields.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'because: choice',
      'reason: long-words',
      'joint: yes-no',
      'agreed: choices',
      'dissenting: choices',
      'dissent: long-words',
    ]);
    expect(field('snm', 'discussLate', 'reason')?.when).toEqual({ field: 'outcome', is: ['stop'] });
    expect(field('psm', 'ceaseMeetings', 'joint')).toBeUndefined();
  });

  it('says in the council’s words how a home ended, for LAN-DIS-01, and by which clause the disruption meeting is asked for', () => {
    const { clause, fields } = form('lancashire', 'requestDisruption');
    expect(clause).toBe('LAN-DIS-18');
    expect(fields.find(({ id }) => id === 'ending')?.choices?.map(({ label }) => label)).toEqual(['By plan', 'Without a plan', 'Abruptly']);
    expect(fields.find(({ id }) => id === 'chosenBy')?.choices).toEqual([{ value: 'tess', label: 'Tess Lindqvist' }]);
    expect(field('psm', 'recordStatutoryReview', 'step')?.choices?.[0]?.label).toBe('The day it is set for');
  });

  it('asks which meeting only where there are several, and never leaves open what is required', () => {
    expect(field('gateshead', 'fileRecord', 'number')).toBeUndefined();
    expect(field('psm', 'recordStatutoryReview', 'at')).not.toHaveProperty('hint');
    expect(field('snm', 'consult', 'at')?.hint).toBe('Left empty, it is now.');
  });

  it('asks which of several things is recorded first, and then only what belongs to that', () => {
    const { fields } = form('psm', 'recordStatutoryReview');
    expect(fields[0]).toMatchObject({ id: 'step', kind: 'choice', required: true });
    expect(fields.find(({ id }) => id === 'agreed')?.when).toEqual({ field: 'step', is: ['earlier-answered'] });
    expect(fields.find(({ id }) => id === 'at')?.when?.is).toEqual(['earlier-asked', 'earlier-answered', 'given', 'held']);
    expect(fields.find(({ id }) => id === 'ends.because')).toMatchObject({ required: false });
  });

  it('asks of a review that was held what PSM-7.1-ii has asked at it, and nothing where the procedure asks nothing', () => {
    expect(form('psm', 'recordStatutoryReview').fields.filter(({ id }) => id.startsWith('answers.'))).toEqual([
      {
        id: 'answers.meetings',
        label: 'Did the Reviewing Officer ask about these meetings?',
        kind: 'yes-no',
        required: false,
        when: { field: 'step', is: ['held'] },
      },
    ]);
    expect(form('lancashire', 'recordStatutoryReview').fields.filter(({ id }) => id.startsWith('answers.'))).toEqual([]);
  });
});
