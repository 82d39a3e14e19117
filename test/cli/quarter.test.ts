import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runHoldfast } from '../../src/cli/runHoldfast.ts';
import { fact } from '../domain/support/packStory.ts';
import { learningLog } from '../support/lancashireForms.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-quarter-'));
for (let index = 0; index < 5; index++) {
  const log = [
    fact('meeting.held', '2026-11-20T10:00:00Z'),
    fact('learning-log.completed', '2026-11-21T10:00:00Z', { form: 'lan-learning-log', answers: learningLog }),
  ];
  writeFileSync(join(folder, `${String(index)}.json`), JSON.stringify({ case: {}, log }));
}
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
