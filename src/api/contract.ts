import { z } from 'zod';
import type { ActResult } from '../domain/acts/act.ts';
import type { AppointmentCheck } from '../domain/appointment/appointment.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import { places, type Room } from '../domain/case/venue.ts';
import type { Answers } from '../domain/form/answer.ts';
import type { CaseForm } from '../domain/form/formsOf.ts';
import type { FormRule } from '../domain/policy/formRules.ts';
import type { Offer, Offers } from '../domain/slots/offerTimes.ts';

/**
 * Every question the tab and the Outlook pane may ask, and the shape of every answer. All under `/api`, all with
 * `Authorization: Bearer <token for this app>`. Errors are `Problem` with status 400, 401, 403, 404, 409, 429, 500 or 503.
 */

/** `GET /api/me` */
export type Me = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly now: string;
  /** Looks after Holdfast: may see what was given up. */
  readonly administrator?: true;
};

/** `GET /api/given-up`: work outside that was given up after a day of tries, oldest first. For administrators alone. */
export type GivenUpView = {
  readonly items: readonly {
    readonly reference: string;
    readonly since: string;
    readonly sinceText: string;
    /** What is still to be done, without names; empty where the record cannot be read either. */
    readonly what: readonly string[];
    /** Why it failed, and what can be done about it. */
    readonly why: string;
  }[];
};

/** `POST /api/given-up/:reference/again` */
export const againBody = z.strictObject({});
export type TriedAgain = { readonly says: string };

/** `GET /api/today`: everything I owe, most urgent first, and the cases I have a part in. */
export type Today = {
  readonly now: string;
  readonly duties: readonly (Assessment['duties'][number] & { readonly reference: string; readonly meetingName: string })[];
  readonly cases: readonly CaseLine[];
  /** Cases of theirs that cannot be shown until the file of their procedure is back. */
  readonly unreadable?: readonly string[];
};
export type CaseLine = {
  readonly reference: string;
  readonly childName?: string;
  readonly stage: Assessment['stage'];
  readonly stageText: string;
  readonly meetingName: string;
  readonly myRoles: readonly string[];
  readonly deadline?: {
    /** What the limit is for: “Hold the meeting”. */
    readonly label: string;
    readonly latest: string;
    readonly explanation: string;
    readonly state: string;
    readonly clause: string;
    readonly cited: string;
  };
  readonly meetingStart?: string;
};

/** `GET /api/cases/:reference` */
export type CaseView = {
  readonly reference: string;
  readonly child?: { readonly name: string; readonly dateOfBirth?: string; readonly caseNumber?: string };
  readonly assessment: Assessment;
  readonly me: { readonly id: string; readonly roles: readonly string[] };
  /** Acts I may do now; the rest of `assessment.openActs` belong to others. */
  readonly mayAct: readonly string[];
  /** Effects not yet in the world, in words: "The invitation is being sent". Empty when all is in step. */
  readonly underWay: readonly string[];
  readonly joinUrl?: string;
  /**
   * Notes and reasons as people typed them, oldest first; absent for people who may not read the child's name, and only their own for those who
   * read less of the case (`assessment.readsLess`).
   */
  readonly words?: readonly { readonly at: string; readonly by: string; readonly label: string; readonly text: string }[];
};

/** `GET /api/cases/:reference/forms/:form`: a form of the procedure, its answers so far, and what it can be begun with. */
export type FormView = {
  readonly reference: string;
  readonly form: FormRule;
  readonly state: CaseForm;
  /** Fills the fields that come from the Cases list. It is never sent back. */
  readonly child?: { readonly name: string; readonly dateOfBirth?: string; readonly caseNumber?: string };
  readonly answers: Answers;
  readonly explained: Readonly<Record<string, string>>;
  readonly offered: Answers;
  /** Facts of the case that conditions of the form turn on. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly mayComplete: boolean;
  /** Fields whose answers are kept from whoever asks, and the clause. */
  readonly kept?: { readonly fields: readonly string[]; readonly clause: string };
};

/**
 * `GET /api/cases/:reference/drafts`: what I am typing in this case and have not handed in, form by form. `overtaken` says who did meanwhile what
 * the form was for, and when.
 */
export type DraftsView = { readonly drafts: readonly DraftView[] };
type DraftView = {
  readonly form: string;
  readonly value: unknown;
  readonly savedAt: string;
  readonly revision: string;
  readonly overtaken?: string;
};

/** Letters of a draft as JSON: long minutes several times over, and what its columns hold. What is longer stays in the browser. */
export const mostDraftLetters = 200_000;

/**
 * `PUT /api/cases/:reference/drafts/:form`: keeps what I am typing in place of the draft with the revision `replaces`; `null` removes it. A 409 means
 * that another stands there: typed in another browser.
 */
export const draftBody = z.strictObject({ value: z.unknown(), replaces: z.string().max(100).optional() });
export type DraftBody = z.infer<typeof draftBody>;
export type DraftKept = { readonly revision?: string };

/**
 * `GET /api/cases/:reference/times?minutes=60&place=room`: times to choose, why there are none or few, and what would open one. In person
 * `ways` has the minutes people need to get there, as far as somebody said.
 */
export type Times = Offers & { readonly ways?: readonly { readonly person: string; readonly minutes: number }[] };
export type TimeOffer = Offer;

/** `GET /api/cases/:reference/rooms?start=…&end=…`: rooms with enough seats that are free then. */
export type FreeRooms = { readonly rooms: readonly CouncilRoom[]; readonly notes: readonly string[] };
type CouncilRoom = Room & { readonly seats?: number };

/** `GET /api/cases/:reference/acts/:act` → what the act takes in this case, ready to be asked. */
export type { ActForm } from '../domain/acts/form/actForm.ts';

/**
 * `POST /api/cases/:reference/appointment`: an appointment open in Outlook, beside the procedure. Nothing is written; a reason for its times
 * is kept with `scheduleMeeting` or `rescheduleMeeting` and `onInvitation`.
 */
export const appointmentBody = z.strictObject({
  start: z.iso.datetime({ offset: true }),
  end: z.iso.datetime({ offset: true }),
  people: z.array(z.string().trim().max(320)).max(500),
  organiser: z.string().trim().max(320).optional(),
  place: z.enum(places).optional(),
});
export type AppointmentBody = z.infer<typeof appointmentBody>;
export type Checked = { readonly view: CaseView; readonly check: AppointmentCheck };

/** `GET /api/colleagues?words=` → up to ten people of the council. */
export type Colleagues = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string; readonly jobTitle?: string }[];
};

/**
 * `GET /api/procedure` → the procedure new cases are opened under, clause by clause, and what a request form asks;
 * `GET /api/procedures/:id` → the same of the procedure an older case is held under. `cited` is a clause as people say it, "Dorset 2.6".
 */
export type Procedure = {
  readonly id: string;
  readonly title: string;
  readonly meetingName: string;
  readonly triggers: readonly { readonly code: string; readonly label: string; readonly clause: string; readonly cited: string }[];
  readonly exclusions: readonly { readonly code: string; readonly ask: string; readonly clause: string; readonly cited: string }[];
  readonly placementTypes: readonly Choice[];
  readonly providers: readonly Choice[];
  /** Facts asked with the request, because a time limit turns on them: whether it is urgent. */
  readonly asks: readonly {
    readonly fact: string;
    readonly ask: string;
    readonly kind: 'yes-no' | 'choice';
    readonly choices: readonly Choice[];
    readonly clause: string;
    readonly cited: string;
  }[];
  readonly requesters: readonly { readonly role: string; readonly label: string; readonly clause: string }[];
  readonly roles: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, string>>;
  readonly clauses: readonly { readonly id: string; readonly cited: string; readonly strength: string; readonly text: string }[];
};
type Choice = { readonly value: string; readonly label: string };

/** `PUT /api/cases/:reference/child` → `CaseView` */
export const childBody = z.strictObject({
  name: z.string().trim().min(1).max(200),
  dateOfBirth: z.iso.date().optional(),
  caseNumber: z.string().trim().max(50).optional(),
});
export type ChildBody = z.infer<typeof childBody>;

/** `POST /api/cases/:reference/acts/:act`, and `…/try/:act`, which judges without writing. `POST /api/acts/raiseConcern` opens a case. */
export const actBody = z.strictObject({ commandId: z.uuid(), data: z.unknown() });
export type ActBody = z.infer<typeof actBody>;
export type ActAnswer = Pick<ActResult, 'outcome' | 'findings' | 'says' | 'details'> & {
  readonly reference: string;
  readonly assessment: Assessment;
};

/** What went wrong, said to the person, with the way on. `reference` finds the line in the log. */
export type Problem = { readonly problem: string; readonly says: string; readonly wayOn?: string; readonly reference?: string };
