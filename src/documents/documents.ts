import { documentKinds, writtenDocument } from '../domain/record/writtenDocument.ts';
import type { Documents } from '../usecases/ports.ts';
import { word } from './word.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Writes a case out as Word documents, named by the reference alone: `SM-7K2Q meeting notes.docx`. Throws for a kind nothing is written for. */
export function createDocuments(): Documents {
  return {
    async make(kind, subject) {
      const written = writtenDocument(kind, subject);
      if (written === undefined)
        throw new Error(`No document of the kind "${kind}" can be written; there are ${documentKinds.join(', ')}.`);
      return { fileName: `${subject.reference} ${kind.replaceAll('-', ' ')}.docx`, contentType, bytes: await word(written) };
    },
  };
}
