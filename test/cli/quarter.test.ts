import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runHoldfast } from '../../src/cli/runHoldfast.ts';
import { fact } from '../domain/support/packStory.ts';
import { learningLog } from '../support/lancashireForms.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-quarter-'));
const logged = (index: number) => [
  fact('meeting.held', `2026-11-20T10:0${String(index)}:00Z`),
  fact('learning-log.completed', '2026-11-21T10:00:00Z', { form: 'lan-learning-log', answers: learningLog }),
];
for (let index = 0; index < 5; index++)
  writeFileSync(join(folder, `${String(index)}.json`), JSON.stringify({ case: {}, log: logged(index) }));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const quarter = (...more: readonly string[]) => runHoldfast(['quarter', ...more]);

describe('holdfast quarter', () => {
  it('prints the report, what is owed with it, and the fact that it was made (LAN-DIS-13, LAN-DIS-15, LAN-DIS-16)', () => {
    const { status, out } = quarter('--policy', 'lancashire', '--facts', folder, '--presented', '2027-01', '--now', '2027-01-04T09:00:00Z');
    expect(status).toBe(0);
    const report = JSON.parse(out) as { duties: readonly { clause: string; owner: string }[] };
    expect(report).toMatchObject({
      quarter: { label: 'Q4', from: '2026-10-01', to: '2026-12-31' },
      logs: 5,
      presented: { at: 'PACT meeting', month: '2027-01' },
      fact: { event: 'analysis.generated', at: '2027-01-04T09:00:00Z', quarter: 'Q4' },
    });
    expect(report.duties.map(({ clause, owner }) => [clause, owner])).toEqual([
      ['LAN-DIS-13', 'Practice Development Manager'],
      ['LAN-DIS-15', 'Practice Development Manager'],
      ['LAN-DIS-14', 'Practice Development Manager'],
      ['LAN-DIS-16', 'Principal Social Worker'],
    ]);
  });

  it('counts a case once of which the folder has a copy, an earlier state or another under the same reference, and says so', () => {
    const copies = mkdtempSync(join(tmpdir(), 'holdfast-copies-'));
    const write = (name: string, log: readonly object[], opening: object = {}): void => {
      writeFileSync(join(copies, name), JSON.stringify({ case: opening, log }));
    };
    const sent = (reference: string) => fact('effect.done', '2026-11-22T10:00:00Z', { kind: 'card', effect: `${reference}/card/booked` });
    for (let index = 0; index < 5; index++) write(`${String(index)}.json`, logged(index));
    write('0 (copy).json', logged(0));
    write('1 of October.json', logged(1).slice(0, 1));
    write('9 old.json', [fact('meeting.held', '2026-11-20T10:09:00Z'), sent('SM-7K2Q')]);
    write('9.json', [...logged(9), sent('SM-7K2Q')]);
    write('9b.json', [...logged(9), sent('SM-7K2R')]);
    write('empty a.json', []);
    write('empty b.json', []);
    const { status, out, error } = quarter('--policy', 'lancashire', '--facts', copies, '--presented', '2027-01');
    rmSync(copies, { recursive: true });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ logs: 7 });
    expect(error.split('\n')).toEqual([
      '0.json: the same case as 0 (copy).json; it is counted once, as 0 (copy).json has it',
      '1 of October.json: the same case as 1.json; it is counted once, as 1.json has it',
      '9 old.json: the same case as 9.json; it is counted once, as 9.json has it',
    ]);
  });

  it('says in one line what it does not understand', () => {
    for (const wrong of [
      ['--policy', 'dorset', '--facts', folder, '--presented', '2027-01'],
      ['--policy', 'lancashire', '--facts', folder, '--presented', '2027-02'],
      ['--policy', 'lancashire', '--facts', folder],
      ['--policy', 'lancashire', '--facts', join(folder, 'none'), '--presented', '2027-01'],
    ])
      expect(quarter(...wrong)).toMatchObject({ status: 2, out: '' });
  });
});
