import type { FieldKind } from './actForm.ts';

export type FieldWords = { readonly label: string; readonly hint?: string; readonly kind?: FieldKind };

/** What a field is called in front of people, by `act.field` or by the field's name alone. */
const words: Readonly<Record<string, FieldWords>> = {
  at: { label: 'When was that?', hint: 'Leave it empty for now.' },
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
  'consult.at': { label: 'When were they consulted?', hint: 'Leave it empty for now.' },
  'agreeOrganiser.person': { label: 'Who arranges the meeting?' },
  'recordNotice.receivedAt': { label: 'When did the notice come?' },
  'recordNotice.note': { label: 'What does it say?', hint: 'Kept in the case, shown in no chat.' },
  'acceptNotice.exception': { label: 'Why now?' },
  'acceptNotice.reason': { label: 'What are the issues?', hint: 'In your own words. Kept with the record of this case.' },
  'ceaseMeetings.because': { label: 'Why do the meetings end?' },
  'ceaseMeetings.reason': { label: 'More about it', hint: 'Or the reason, when it is none of these.' },
  'ceaseMeetings.joint': { label: 'Was it decided together?' },
  'ceaseMeetings.dissent': { label: 'Who did not agree, and what do they say?' },
  'ceaseMeetings.inReview': { label: 'Was it decided in a statutory review?' },
  'reopenMeetings.reason': { label: 'Why do the meetings begin again?' },
  'shareReports.forms': { label: 'Which reports?' },
  'shareReports.to': { label: 'Who was given them?' },
  'shareReports.how': { label: 'How were they given?', hint: 'On paper, by secure mail' },
  'shareReports.at': { label: 'When?', hint: 'Leave it empty for now.' },
  'recordStatutoryReview.step': { label: 'What do you want to record?' },
  'recordStatutoryReview.date': { label: 'On which day is the review?' },
  'recordStatutoryReview.meeting': { label: 'Which meeting was asked for earlier?' },
  'recordStatutoryReview.agreed': { label: 'Was an earlier one agreed to?' },
  'recordStatutoryReview.view': { label: 'What do they say?' },
  'recordStatutoryReview.documents': { label: 'What were they given?' },
  'recordStatutoryReview.recommends': { label: 'What does the Reviewing Officer recommend?' },
  'recordStatutoryReview.ends.because': { label: 'If the review ended these meetings: why?' },
  'recordStatutoryReview.ends.reason': { label: 'More about it' },
};

/** Words for one of the values an act knows by name. */
const valueWords: Readonly<Record<string, string>> = {
  planned: 'The day it is set for',
  'earlier-asked': 'That an earlier one was asked for',
  'earlier-answered': 'The answer on an earlier one',
  given: 'What was given for it',
  held: 'That it was held',
  'looked-after-review': 'The looked-after review',
  'care-team': 'The care-team meeting',
};

/** Whether this very act asks for the field in its own words. */
export const isNamedHere = (act: string, field: string): boolean => Object.hasOwn(words, `${act}.${field}`);

/** A field in plain words; one nobody has worded yet by its name with spaces: "Agreed by". */
export const wordsFor = (act: string, field: string): FieldWords =>
  lookUp(`${act}.${field}`) ?? lookUp(field) ?? { label: asWords(field.split('.').at(-1) ?? field) };

/** A value in plain words. */
export const valueWord = (value: string): string => (Object.hasOwn(valueWords, value) ? valueWords[value] : undefined) ?? asWords(value);

const lookUp = (key: string): FieldWords | undefined => (Object.hasOwn(words, key) ? words[key] : undefined);

/** `agreedBy` and `agreed-by` → "Agreed by". */
const asWords = (name: string): string => {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};
