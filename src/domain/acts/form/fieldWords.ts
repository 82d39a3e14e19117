import type { FieldKind } from './actForm.ts';

export type FieldWords = { readonly label: string; readonly hint?: string; readonly kind?: FieldKind };

/** Beside a time that is taken to be now where none is given. */
export const mayWait = 'Left empty, it is now.';

/** What a field is called in front of people, by `act.field` or by the field's name alone. */
const words: Readonly<Record<string, FieldWords>> = {
  at: { label: 'When was that?', hint: mayWait },
  note: { label: 'Note', hint: 'Kept with the record of this case.' },
  how: { label: 'How?', hint: 'By phone, in person, by letter' },
  role: { label: 'Who?' },
  person: { label: 'Who?' },
  reason: { label: 'Reason', hint: 'Kept with the record of this case.' },
  why: { label: 'Why?' },
  date: { label: 'Which day?' },
  about: { label: 'About what?' },
  documents: { label: 'Which documents?' },
  'consult.role': { label: 'Who was consulted?' },
  'consult.view': { label: 'What do they say?', hint: 'Their view in their words. Kept in the case, shown in no chat.' },
  'consult.how': { label: 'How were they asked?', hint: 'By phone, in person, by e-mail' },
  'consult.at': { label: 'When were they consulted?', hint: mayWait },
  'agreeOrganiser.person': { label: 'Who arranges the meeting?' },
  'recordNotice.receivedAt': { label: 'When did the notice come?' },
  'recordNotice.note': { label: 'What does it say?', hint: 'Kept in the case, shown in no chat.' },
  'acceptNotice.exception': { label: 'Why now?' },
  'acceptNotice.reason': { label: 'What are the issues?', hint: 'In your own words. Kept with the record of this case.' },
  'ceaseMeetings.because': { label: 'Why do the meetings end?' },
  'ceaseMeetings.reason': { label: 'More about it', hint: 'Or the reason, when it is none of these.' },
  'notify.people': { label: 'Who exactly?', hint: 'Where several people have this part and only some were told.' },
  'notify.number': { label: 'Of which meeting?' },
  'handOver.person': { label: 'Who keeps the reviews and actions from now on?' },
  'fileRecord.reference': { label: 'Under which reference does it stand there?' },
  'fileRecord.number': { label: 'Of which meeting?' },
  'ceaseMeetings.agreed': { label: 'Who agreed?' },
  'ceaseMeetings.dissenting': { label: 'Who did not agree?' },
  'ceaseMeetings.joint': { label: 'Was it decided together?' },
  'ceaseMeetings.dissent': { label: 'What do those say who did not agree?' },
  'ceaseMeetings.inReview': { label: 'Was it decided in a statutory review?' },
  'reopenMeetings.reason': { label: 'Why do the meetings begin again?' },
  'reopenMeetings.notifiedAt': { label: 'When was the new worry passed on?', hint: mayWait },
  'requestDisruption.receivedAt': { label: 'When was it asked for?', hint: mayWait },
  'requestDisruption.endedOn': { label: 'On which day did the child stop living there?' },
  'requestDisruption.ending': { label: 'How did it end?' },
  'requestDisruption.lastingHome': { label: 'Was it the lasting home, ratified by a panel?' },
  'requestDisruption.chosenBy': { label: 'If it is held by choice: which manager chose it?' },
  'discussLate.outcome': { label: 'Does the late meeting go ahead?' },
  'discussLate.reason': { label: 'Why not?', hint: 'Kept with the record of this case.' },
  'shareReports.forms': { label: 'Which reports?' },
  'shareReports.to': { label: 'Who was given them?' },
  'shareReports.how': { label: 'How were they given?', hint: 'On paper, by secure mail' },
  'shareReports.at': { label: 'When?', hint: mayWait },
  'recordStatutoryReview.step': { label: 'What do you want to record?' },
  'recordStatutoryReview.date': { label: 'On which day is the review?' },
  'recordStatutoryReview.meeting': { label: 'Which meeting was asked for earlier?' },
  'recordStatutoryReview.agreed': { label: 'Was an earlier one agreed to?' },
  'recordStatutoryReview.view': { label: 'What do they say?' },
  'recordStatutoryReview.why': { label: 'Why earlier?' },
  'recordStatutoryReview.documents': { label: 'What were they given?' },
  'recordStatutoryReview.recommends': { label: 'What does the Reviewing Officer recommend?' },
  'recordStatutoryReview.ends.because': { label: 'If the review ended these meetings: why?' },
  'recordStatutoryReview.ends.reason': { label: 'More about it' },
};

/** Words for one of the values an act knows by name. */
const valueWords: Readonly<Record<string, string>> = {
  'recordStatutoryReview.step.planned': 'The day it is set for',
  'earlier-asked': 'That an earlier one was asked for',
  'earlier-answered': 'The answer on an earlier one',
  given: 'What was given for it',
  held: 'That it was held',
  'looked-after-review': 'The looked-after review',
  'care-team': 'The care-team meeting',
  planned: 'By plan',
  unplanned: 'Without a plan',
  abrupt: 'Abruptly',
  proceed: 'Yes, it goes ahead',
  stop: 'No, there is none',
};

/** Whether this very act asks for the field in its own words. */
export const isNamedHere = (act: string, field: string): boolean => Object.hasOwn(words, `${act}.${field}`);

/** A field in plain words; one nobody has worded yet by its name with spaces: "Agreed by". */
export const wordsFor = (act: string, field: string): FieldWords =>
  lookUp(`${act}.${field}`) ?? lookUp(field) ?? { label: asWords(field.split('.').at(-1) ?? field) };

/** A value in plain words, by `act.field.value` or by the value alone. */
export const valueWord = (act: string, field: string, value: string): string =>
  [`${act}.${field}.${value}`, value]
    .map((key) => (Object.hasOwn(valueWords, key) ? valueWords[key] : undefined))
    .find((word) => word !== undefined) ?? asWords(value);

const lookUp = (key: string): FieldWords | undefined => (Object.hasOwn(words, key) ? words[key] : undefined);

/** `agreedBy` and `agreed-by` → "Agreed by". */
const asWords = (name: string): string => {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};
