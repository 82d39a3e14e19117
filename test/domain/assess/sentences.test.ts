import { describe, expect, it } from '@jest/globals';
import { acts } from '../../../src/domain/acts/acts.ts';
import { act } from '../../../src/domain/acts/judge.ts';
import { assess } from '../../../src/domain/assess/assess.ts';
import type { CaseFile, Person } from '../../../src/domain/case/fact.ts';
import * as states from '../../support/dorsetCase.ts';
import { dorset } from '../support/dorset.ts';
import { calendar } from '../support/story.ts';

const { cast, aRequestedCase, anApprovedCase, aScheduledCase, aHeldCase, aFinalisedCase, aCirculatedCase } = states;
const cases = { aRequestedCase, anApprovedCase, aScheduledCase, aHeldCase, aFinalisedCase, aCirculatedCase };

const withoutNames = ({ case: opening, log }: CaseFile): CaseFile => ({
  case: { ...opening, people: (opening.people ?? []).map(({ id, roles }) => ({ id, roles })) },
  log,
});

/** Commands that are refused, prompted or done, depending on where the case stands. */
const tried: Readonly<Record<string, unknown>> = {
  raiseConcern: { triggers: ['other'], notifiedAt: '2026-12-02T09:12:00Z', placement: { type: 'foster' }, requesterRole: 'foster-carer' },
  decideRequest: { decision: 'refuse' },
  assignRole: { role: 'child-team-manager', person: { id: 'new', name: 'Nia Bevan' } },
  recordFact: { fact: 'exclusions.allegation', value: true },
  decideInvitee: { seat: 'carer', person: cast.colin.id, decision: 'leave-out' },
  notify: { role: 'reviewing-officer', how: 'by phone' },
  scheduleMeeting: { start: '2026-12-07T10:00:00Z', end: '2026-12-07T11:00:00Z', chair: cast.carla.id },
  holdMeeting: { startedAt: '2026-12-03T14:00:00Z', attendance: [] },
  agreeReview: { date: '2027-02-01' },
  circulateMinutes: { documents: ['meeting-notes'], to: [cast.colin.id] },
  updateAction: { action: 'a1', status: 'done' },
};

/** Everything the engine says of a state, and answers to what people try in it, now and long after every limit. */
const sentencesOf = (file: CaseFile, now: string): readonly string[] => {
  const seen = assess(dorset, file, calendar, now);
  const results = [cast.sam, cast.tess, cast.colin].flatMap((by: Person) =>
    Object.keys(acts).map((name) => act(dorset, file, calendar, now, { act: name, by, data: tried[name] ?? {} })),
  );
  const findings = [seen.findings, ...seen.seats.map((seat) => seat.findings), ...results.map((result) => result.findings)].flat();
  return [
    ...findings.flatMap(({ says, wayOn }) => (wayOn === undefined ? [says] : [says, wayOn, `${says} ${wayOn}`])),
    ...results.map(({ says }) => says),
    ...[...seen.duties, ...seen.clocks].map(({ explanation }) => explanation),
    ...seen.seats.map(({ because }) => because),
    ...seen.questions.map(({ why }) => why),
    seen.stageText,
  ];
};

describe.each(Object.entries(cases))('what the engine says in %s', (_, make) => {
  const { file, now } = make();
  const sentences = [file, withoutNames(file)].flatMap((each) => [now, '2027-01-20T09:00:00Z'].flatMap((at) => sentencesOf(each, at)));

  it('is whole sentences', () => {
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((each) => !/^[\p{Lu}\d“].*[.?!]$/u.test(each))).toEqual([]);
    expect(sentences.filter((each) => /\.\.|\s\s|\b(\p{L}+) \1\b|undefined/u.test(each))).toEqual([]);
  });

  it('cites a clause once in a row', () => {
    expect(sentences.filter((each) => /(Dorset [\w.-]+)\.? \1/.test(each))).toEqual([]);
  });

  it('speaks of people without a name as “the …”, in lower case inside a sentence', () => {
    expect(sentences.filter((each) => /[a-z,;:] (Young person|Child's|Foster)/.test(each))).toEqual([]);
  });
});

describe('what the engine says', () => {
  it('names who decides', () => {
    const { file, now } = states.aRequestedCase();
    const upToTheRequest = { ...file, log: file.log.filter(({ event }) => event !== 'request.submitted') };
    const submit = (each: CaseFile) => act(dorset, each, calendar, now, { act: 'submitRequest', by: cast.sam, data: {} }).says;
    expect(submit(upToTheRequest)).toBe(
      "The Stability Meeting is requested. It goes to Tess Lindqvist, the child's team manager, to decide.",
    );
    expect(submit(withoutNames(upToTheRequest))).toBe("The Stability Meeting is requested. It goes to the child's team manager to decide.");
  });

  it('asks for the review to be booked next, once the notes have gone round', () => {
    const { assessment } = states.aCirculatedCase();
    const label = 'Book the review, agreed for Tue 15 Dec 2026';
    expect(assessment.openActs).toContainEqual(expect.objectContaining({ act: 'scheduleMeeting', label }));
    expect(assessment.duties).toContainEqual(expect.objectContaining({ act: 'scheduleMeeting', state: 'open', label }));
  });

  it('tells apologies from plain absence', () => {
    expect(states.aHeldCase().assessment.meeting?.attendance).toContainEqual({ person: cast.owen.id, present: false, apologies: true });
  });
});
