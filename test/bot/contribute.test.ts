import { expect, it } from '@jest/globals';
import { inviteesCard } from '../../bot/cards/inviteesCard.ts';
import { requestReceivedCard } from '../../bot/cards/requestReceivedCard.ts';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { Story } from '../domain/support/dorset.ts';
import { upToDisruption } from '../support/lancashireDisruption.ts';

const reference = 'SM-7K2Q';
const newCommand = () => '33333333-3333-4333-8333-000000000001';
const checklist = (assessment: Assessment): string =>
  JSON.stringify(inviteesCard({ reference, assessment, mayDecide: true, link: 'https://bot.example/tab/', newCommand }));

it('LAN-DIS-20: the checklist offers to ask somebody to contribute where the procedure does, and nowhere else', () => {
  expect(checklist(upToDisruption('requested').seen)).toContain('Ask to contribute without coming');
  expect(checklist(new Story().seen)).not.toContain('contribute');
});

it('LAN-DIS-18: what nobody has to approve names no approval', () => {
  const card = (assessment: Assessment): string =>
    JSON.stringify(
      requestReceivedCard({
        reference,
        assessment,
        home: 'Foster home',
        findings: [],
        maySubmit: true,
        link: 'https://bot.example/tab/',
        newCommand,
      }),
    );
  expect(card(upToDisruption('ended').seen)).not.toContain('Approval:');
  expect(card(new Story().seen)).toContain('Approval: Dorset 2.3-ii');
});
