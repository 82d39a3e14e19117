import { actionPlan } from './actionPlan.ts';
import type { DocumentSubject } from './documentSubject.ts';
import { meetingNotes } from './meetingNotes.ts';
import type { StructuredDocument } from './structuredDocument.ts';

type Writer = (subject: DocumentSubject, title?: string) => StructuredDocument;

const writers: Readonly<Record<string, Writer>> = {
  'meeting-notes': (subject) => meetingNotes(subject),
  'action-plan': (subject) => actionPlan(subject),
  'generic-meeting-document': meetingNotes,
  'disruption-record': meetingNotes,
  'case-note': meetingNotes,
};

/** The documents that are written from a case by themselves; every other one a procedure names is somebody's own file. */
export const documentKinds: readonly string[] = Object.keys(writers);

/** One document of a case, under the procedure's own name for it; undefined for a kind that is somebody's own file. */
export const writtenDocument = (kind: string, subject: DocumentSubject): StructuredDocument | undefined =>
  Object.hasOwn(writers, kind) ? writers[kind]?.(subject, subject.titles?.[kind]) : undefined;
