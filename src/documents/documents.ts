import { actionPlan } from '../domain/record/actionPlan.ts';
import type { DocumentSubject } from '../domain/record/documentSubject.ts';
import { meetingNotes } from '../domain/record/meetingNotes.ts';
import type { StructuredDocument } from '../domain/record/structuredDocument.ts';
import type { Documents } from '../usecases/ports.ts';
import { word } from './word.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const writers: Readonly<Record<string, (subject: DocumentSubject) => StructuredDocument>> = {
  'meeting-notes': meetingNotes,
  'action-plan': actionPlan,
};

/** Writes a case out as Word documents, named by the reference alone: `SM-7K2Q meeting notes.docx`. Throws for a kind it has no writer for. */
export function createDocuments(): Documents {
  return {
    async make(kind, source) {
      const write = Object.hasOwn(writers, kind) ? writers[kind] : undefined;
      if (write === undefined)
        throw new Error(`No document of the kind "${kind}" can be written; there are ${Object.keys(writers).join(', ')}.`);
      return { fileName: `${source.reference} ${kind.replaceAll('-', ' ')}.docx`, contentType, bytes: await word(write(source)) };
    },
  };
}
