import { describe, expect, it } from '@jest/globals';
import { createDocuments } from '../../src/documents/documents.ts';
import { assessmentAfter, ordered } from '../domain/effects/facts.ts';
import { unzip } from './unzip.ts';

const source = {
  reference: 'SM-7K2Q',
  child: { name: 'Zebedee Quillfeather', dateOfBirth: '2014-06-02' },
  assessment: assessmentAfter(ordered),
};
const bodyOf = (bytes: Uint8Array): string => unzip(bytes).get('word/document.xml') ?? '';

describe('createDocuments', () => {
  it.each([
    ['meeting-notes', 'SM-7K2Q meeting notes.docx', 'I want to stay.'],
    ['action-plan', 'SM-7K2Q action plan.docx', 'Respite for Zebedee Quillfeather'],
  ])('writes %s, with the child in it and not in its name', async (kind, fileName, words) => {
    const made = await createDocuments().make(kind, source);
    expect(made.fileName).toBe(fileName);
    expect(made.contentType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(bodyOf(made.bytes)).toContain('Zebedee Quillfeather');
    expect(bodyOf(made.bytes)).toContain(words);
    expect(made.fileName).not.toMatch(/Zebedee|Quillfeather/);
  });

  it('names the child nowhere outside the text itself, so that a list of properties tells nobody', async () => {
    const { bytes } = await createDocuments().make('meeting-notes', source);
    for (const [name, text] of unzip(bytes))
      if (name !== 'word/document.xml') expect([name, text.includes('Zebedee')]).toEqual([name, false]);
  });

  it('can be written when the child is not named yet', async () => {
    const { bytes } = await createDocuments().make('action-plan', { reference: source.reference, assessment: source.assessment });
    expect(bodyOf(bytes)).not.toContain('Date of birth');
  });

  it('says which documents it can write when it is asked for another', async () => {
    await expect(createDocuments().make('constructor', source)).rejects.toThrow(/"constructor".*meeting-notes, action-plan/);
  });
});
