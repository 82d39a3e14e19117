import { documentWords } from '../assess/papers/preparation.ts';
import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { circulationLimit, incompleteFinding } from '../assess/papers/circulation.ts';
import { exceptFor, recipientsOf, unsentOf } from '../assess/papers/unsentOf.ts';
import { theDocument } from '../assess/papers/preparation.ts';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import type { Scene } from '../scene/scene.ts';
import type { Meeting } from '../case/caseState.ts';
import { finding } from '../policy/cite.ts';
import { documentKinds } from '../record/writtenDocument.ts';
import { isAfter } from '../time/instant.ts';
import { asSentence, sayInstant, sayList } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { aboutMeeting, acceptance, instant, key } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';

const schema = z.strictObject({
  documents: z.array(key, { error: 'needs at least one document' }).min(1, { error: 'needs at least one document' }).max(10),
  to: z.array(key).min(1, { error: 'needs somebody' }).max(60).optional(),
  how: z.enum(['mail', 'by-hand'], { error: 'is mail or by-hand' }).default('mail'),
  at: instant.optional(),
  ...acceptance,
  ...aboutMeeting,
});

/** Sends notes and plan to those who attended: by mail, which is done for them, or recorded as handed over. */
export const circulateMinutes = defineAct({
  name: 'circulateMinutes',
  schema,
  judge: (scene, data, by) => {
    const { meeting } = scene;
    const { circulation } = scene.rules;
    if (!meeting || !circulation)
      return {
        findings: [wrongField(scene, 'documents', 'There is nothing to send.')],
        facts: [],
        says: 'This procedure sends nothing round.',
      };
    const due = recipientsOf(scene, meeting).map((person) => person.id);
    const to = [...new Set(data.to ?? due)];
    const documents = [...new Set(data.documents)];
    const at = data.how === 'mail' ? scene.now : (data.at ?? scene.now);
    const strange = documents.filter((document) => !circulation.documents.includes(document));
    const wrong: Finding[] = [
      ...notInFuture(scene, 'at', data.at, 'The time it was handed over'),
      ...strange.map((document) =>
        wrongField(
          scene,
          'documents',
          `“${documentWords(scene, document)}” is not one of the documents sent round.`,
          `They are: ${circulation.documents.map((one) => documentWords(scene, one)).join(', ')}.`,
        ),
      ),
      ...notWritten(
        scene,
        data.how,
        documents.filter((document) => !strange.includes(document)),
      ),
      ...noMailbox(scene, data.how, to),
    ];
    if (data.at !== undefined && meeting.heldAt !== undefined && isAfter(meeting.heldAt, data.at))
      wrong.push(wrongField(scene, 'at', `That is before the meeting, ${sayInstant(meeting.heldAt)}.`, 'Give the time they had it.'));
    const findings = [
      ...outsideFindings(scene, to, due),
      ...left(scene, meeting, { documents, to, how: data.how }),
      ...lateFindings(scene, meeting, at),
    ];
    if (wrong.length) return { findings: [...wrong, ...(strange.length ? [] : findings)], facts: [], says: 'Nothing was sent.' };
    const fact = {
      at,
      by: by.id,
      number: meeting.number,
      documents,
      ...(data.reason !== undefined && { reason: data.reason }),
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    const facts =
      data.how === 'mail'
        ? [{ event: 'circulation.ordered', ...fact, to }]
        : to.map((person) => ({ event: 'minutes.circulated', ...fact, to: person, how: data.how }));
    const names = sayList(to.map((id) => nameOf(scene, personOf(scene, id))));
    return {
      findings,
      facts,
      says:
        data.how === 'mail'
          ? `On the way to ${names}: ${sayList(documents.map((document) => theDocument(scene, document)))}.`
          : `It is recorded that ${names} had it.`,
      reason: data.reason,
    };
  },
});

type Sending = { readonly documents: readonly string[]; readonly to: readonly string[]; readonly how: 'mail' | 'by-hand' };

/** Those who are due the papers and would still be without one of them. Nobody who can be written to is left out of a letter they have to have; papers that go by hand go to one after another. */
const left = (scene: Scene, meeting: Meeting, { documents, to, how }: Sending): readonly Finding[] => {
  const unsent = unsentOf(scene, meeting, { ordered: true }).filter(
    (each) => !(documents.includes(each.document) && to.includes(each.person.id)),
  );
  if (unsent.length === 0) return [];
  const found = incompleteFinding(scene, unsent);
  const comesLater = how === 'by-hand' || unsent.every(({ person }) => person.email === undefined);
  return [found.strength === 'must' && comesLater ? { ...found, strength: 'should' } : found];
};

/** Copies for people who were not there need a reason (R01). */
const outsideFindings = (scene: Scene, to: readonly string[], due: readonly string[]): readonly Finding[] => {
  const excepted = to.flatMap((id) => {
    const person = personOf(scene, id);
    const rule = exceptFor(scene, person);
    return rule ? [{ id, person, rule }] : [];
  });
  const others = to.filter((id) => !due.includes(id) && !excepted.some((each) => each.id === id));
  const { circulation } = scene.rules;
  const rule = { clause: circulation?.recipients?.clause ?? circulation?.clause ?? '', strength: 'should' as const };
  const leaks = excepted.map(({ person, rule: found }) =>
    finding(scene.policy, 'confidential-leak', found, `${nameOf(scene, person)}: ${found.says}`, {
      about: { field: 'to', person: person.id },
      wayOn: 'Leave them out of this, or give the reason.',
    }),
  );
  return others.length
    ? [
        ...leaks,
        finding(
          scene.policy,
          'confidential-leak',
          rule,
          `${sayList(others.map((id) => nameOf(scene, personOf(scene, id))))} did not attend.`,
          { about: { field: 'to' }, wayOn: 'Send it to those who attended, or give the reason.' },
        ),
      ]
    : leaks;
};

const lateFindings = (scene: Scene, meeting: Meeting, at: string): readonly Finding[] => {
  const clock = circulationLimit(scene, meeting);
  if (clock?.latest === undefined || !isAfter(at, clock.latest) || !scene.rules.circulation) return [];
  return [
    finding(scene.policy, 'circulation-overdue', scene.rules.circulation, `This is late. ${clock.explanation}`, {
      about: { clock: 'circulation', field: 'reason' },
      wayOn: 'Give the reason it is late.',
    }),
  ];
};

/** By mail goes only what is written from the case; somebody's own file is handed over by them. */
const notWritten = (scene: Scene, how: 'mail' | 'by-hand', documents: readonly string[]): readonly Finding[] =>
  documents
    .filter((document) => how === 'mail' && !documentKinds.includes(document))
    .map((document) =>
      wrongField(
        scene,
        'documents',
        asSentence(`${theDocument(scene, document)} is a file of its own, which cannot be made here.`),
        'Send it yourself, and record here that it went by hand.',
      ),
    );

/** Whether addresses are told of at all: a case file that holds none is judged by what the procedure asks. */
const knowsAddresses = (scene: Scene): boolean => scene.state.people.some((person) => person.email !== undefined);

const noMailbox = (scene: Scene, how: 'mail' | 'by-hand', to: readonly string[]): readonly Finding[] =>
  to.flatMap((id) => {
    const person = scene.state.people.find((each) => each.id === id);
    if (!person && id !== 'child')
      return [wrongField(scene, 'to', 'Somebody named here has no part in the case.', 'Say who they are first.')];
    return how === 'mail' && person?.email === undefined && knowsAddresses(scene)
      ? [
          wrongField(
            scene,
            'to',
            `${nameOf(scene, person ?? { id, roles: ['child'] })} has no e-mail address here.`,
            'Record the address, or hand it over and record that it went by hand.',
            scene.rules.circulation?.clause,
          ),
        ]
      : [];
  });
