import { londonTime } from '../time/londonTime.ts';

/** Somebody on an appointment. */
export type Invitee = { readonly name: string; readonly email: string; readonly optional: boolean };

/** An appointment as it is being written at the desk. Times are milliseconds. */
export type Draft = {
  readonly subject: string;
  readonly text: string;
  readonly location: string;
  /** Rooms asked to it; their names stand in the location. */
  readonly rooms: readonly { readonly name: string; readonly email: string }[];
  readonly start: number;
  readonly end: number;
  readonly people: readonly Invitee[];
  /** What is typed and not taken as a person yet: Outlook tells an add-in nothing of it. */
  readonly typed: string;
  readonly private: boolean;
  readonly teams: boolean;
  /** Whose calendar it is written in. */
  readonly organiser: { readonly id: string; readonly name: string; readonly email: string };
  /** What add-ins keep while this form is open, and what goes with the appointment. */
  readonly session: Readonly<Record<string, string>>;
  readonly custom: Readonly<Record<string, unknown>>;
};

const quarter = 15 * 60_000;
const hour = 60 * 60_000;

/** A new appointment as Outlook opens it: the next full hour tomorrow at the latest, half an hour long. */
export function newDraft(now: number, organiser: Draft['organiser']): Draft {
  const { time } = londonTime(now);
  const start = Math.ceil((now + quarter) / hour) * hour;
  const late = time >= '17:00';
  return {
    subject: '',
    text: '',
    location: '',
    rooms: [],
    start: late ? start + 15 * hour : start,
    end: (late ? start + 15 * hour : start) + hour / 2,
    people: [],
    typed: '',
    private: false,
    teams: true,
    organiser,
    session: {},
    custom: {},
  };
}
