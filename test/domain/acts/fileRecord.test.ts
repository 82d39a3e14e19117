import { describe, expect, it } from '@jest/globals';
import { caseOf, dutyOf, fact, found, holderOf, packOf } from '../support/packStory.ts';

const worker = holderOf('child-social-worker');
const log = [
  fact('concern.raised', '2026-12-01T09:00:00Z', { triggers: ['behaviour'] }),
  fact('decision.hold', '2026-12-02T09:00:00Z'),
  fact('meeting.held', '2026-12-07T10:00:00Z', { number: 1, startedAt: '2026-12-07T09:00:00Z', attendance: [] }),
];
const story = (pack = 'gateshead') => caseOf(packOf(pack), [worker.id], {}, log).at('2026-12-08T09:00:00Z');

describe('fileRecord', () => {
  it('keeps when the record was filed and under which reference, which settles the duty (GAT-15)', () => {
    const filed = story().must(worker, 'fileRecord', { reference: 'M-1', at: '2026-12-08T08:30:00Z' });
    expect(dutyOf(filed, 'filed')).toMatchObject({ state: 'done', doneAt: '2026-12-08T08:30:00Z' });
    expect(found(filed.seen, 'GAT-15')).toEqual([]);
    expect(filed.file.log.at(-1)).toMatchObject({ event: 'filed.in-system-of-record', reference: 'M-1', number: 1 });
  });

  it('wants the reference, and no time to come', () => {
    expect(story().judge(worker, 'fileRecord', {}).outcome).toBe('incomplete');
    expect(story().judge(worker, 'fileRecord', { reference: 'M-1', at: '2026-12-09T08:30:00Z' }).outcome).toBe('incomplete');
  });

  it("takes nobody's word instead (GAT-15)", () => {
    const result = story().judge(worker, 'recordFact', { fact: 'duty.filed', value: true });
    expect([result.outcome, result.facts]).toEqual(['incomplete', []]);
  });

  it('is not there where no procedure asks for it', () => {
    expect(story('dorset').seen.openActs.map(({ act }) => act)).not.toContain('fileRecord');
  });
});
