import type { Line, Snapshot } from '../../src/domain/appointment/appointment.ts';
import type { Compose, CustomProperties, OfficeHere, Recipient, Recipients, Result, SendEvent } from './office.ts';

/*
 * The check on sending (OnAppointmentSend). Classic Outlook runs this file alone, in an engine without pages, network or sign-in, that knows
 * ES2016 and refuses to load `?:`: nothing is imported, awaited or chosen that way here. It reads what the pane left in the appointment, and
 * knows no rule of its own.
 */
declare const Office: OfficeHere;

const place = 'holdfast';
const longestText = 500;
/** Outlook shows that it waits after five seconds; by then something has gone wrong. */
const patienceMs = 20000;
const unread =
  'Holdfast could not read what it needs to check this meeting. Open Holdfast and let it look at the times and people, then send again.';

type Left = { found: Snapshot | undefined; failed: boolean };
type Seen = { start: number; end: number; subject: string; there: Record<string, boolean> };

/** Answers the press of Send once and only once, whatever comes back twice, late or never. */
function onAppointmentSend(event: SendEvent): void {
  let open = true;
  const answer = (message: string): void => {
    if (!open) return;
    open = false;
    if (message === '') {
      event.completed({ allowEvent: true });
      return;
    }
    const stopped = { allowEvent: false, errorMessage: shortened(message) };
    if (canOpenPane()) event.completed(Object.assign(stopped, { cancelLabel: 'Open Holdfast', commandId: 'holdfast.openPane' }));
    else event.completed(stopped);
  };
  if (typeof setTimeout === 'function')
    setTimeout(function () {
      answer(unread);
    }, patienceMs);
  try {
    check(answer);
  } catch {
    answer(unread);
  }
}

function check(answer: (message: string) => void): void {
  const mailbox = Office.context.mailbox;
  const item = mailbox && (mailbox.item as Compose | undefined);
  if (!mailbox || !item) {
    answer(unread);
    return;
  }
  const guarded = function (work: () => void): void {
    try {
      work();
    } catch {
      answer(unread);
    }
  };
  snapshotIn(item, function (left) {
    guarded(function () {
      if (left.failed) {
        answer(unread);
        return;
      }
      // Without a word of ours in it the appointment is none of our business.
      if (left.found === undefined) {
        answer('');
        return;
      }
      const snapshot = left.found;
      seenIn(item, function (seen) {
        guarded(function () {
          if (seen === undefined) {
            answer(unread);
            return;
          }
          // Outlook on the web leaves the organiser of a new meeting out of the list, classic Outlook does not.
          const profile = mailbox.userProfile;
          if (profile) seen.there[profile.emailAddress.toLowerCase()] = true;
          answer(said(snapshot, seen));
        });
      });
    });
  });
}

/** What the pane left, from this sitting or from when the appointment was saved. One place that cannot be read is made good by the other. */
function snapshotIn(item: Compose, done: (left: Left) => void): void {
  const saved = function (failed: boolean): void {
    try {
      custom(failed);
    } catch {
      done({ found: undefined, failed: true });
    }
  };
  const custom = function (failed: boolean): void {
    item.loadCustomPropertiesAsync(function (result: Result<CustomProperties>) {
      if (result.status !== 'succeeded') {
        done({ found: undefined, failed: true });
        return;
      }
      const left = parsed(result.value.get(place));
      if (left.found === undefined && failed) done({ found: undefined, failed: true });
      else done(left);
    });
  };
  if (!item.sessionData) {
    saved(false);
    return;
  }
  item.sessionData.getAsync(place, function (result) {
    if (result.status !== 'succeeded') {
      // A name that was never set is answered with a failure too: only the appointment itself can say which it was.
      saved(false);
      return;
    }
    const left = parsed(result.value);
    if (left.found === undefined) saved(left.failed);
    else done(left);
  });
}

function parsed(text: unknown): Left {
  if (typeof text !== 'string' || text === '') return { found: undefined, failed: false };
  try {
    const found = JSON.parse(text) as { v?: unknown };
    if (found.v !== 1) return { found: undefined, failed: true };
    return { found: found as Snapshot, failed: false };
  } catch {
    return { found: undefined, failed: true };
  }
}

function seenIn(item: Compose, done: (seen: Seen | undefined) => void): void {
  let failed = false;
  let waiting = 6;
  const seen: Seen = { start: 0, end: 0, subject: '', there: {} };
  const one = function <T>(take: (value: T) => void): (result: Result<T>) => void {
    let heard = false;
    return function (result) {
      if (heard) return;
      heard = true;
      if (result.status === 'succeeded') take(result.value);
      else failed = true;
      waiting -= 1;
      if (waiting === 0) {
        if (failed) done(undefined);
        else done(seen);
      }
    };
  };
  const people = function (list: Recipient[]): void {
    for (const person of list) if (person.emailAddress) seen.there[person.emailAddress.toLowerCase()] = true;
  };
  const read = function (list: Recipients): void {
    list.getAsync(one(people));
  };
  item.start.getAsync(one(function (at: Date) { seen.start = at.getTime(); })); // prettier-ignore
  item.end.getAsync(one(function (at: Date) { seen.end = at.getTime(); })); // prettier-ignore
  item.subject.getAsync(one(function (text: string) { seen.subject = text; })); // prettier-ignore
  read(item.requiredAttendees);
  read(item.optionalAttendees);
  const organiser = one(function (person: Recipient) { people([person]); }); // prettier-ignore
  if (item.organizer) item.organizer.getAsync(organiser);
  else organiser({ status: 'succeeded', value: { displayName: '', emailAddress: '' } });
}

/** What stands in the way, in the words the pane left; empty when nothing does. */
function said(snapshot: Snapshot, seen: Seen): string {
  const lines: Line[] = [];
  if (seen.subject.trim() !== snapshot.subject)
    lines.push({ says: 'The subject should be “' + snapshot.subject + '” and nothing more: others see it.', must: true });
  if (snapshot.early && snapshot.earliest !== undefined && seen.start < snapshot.earliest) lines.push(snapshot.early);
  if (snapshot.late && snapshot.latest !== undefined && seen.start > snapshot.latest) lines.push(snapshot.late);
  let missing = false;
  for (const person of snapshot.people)
    if (
      !person.any.some(function (address) {
        return seen.there[address.toLowerCase()] === true;
      })
    ) {
      // prettier-ignore
      lines.push(person);
      missing = true;
    }
  for (const stop of snapshot.stops) lines.push(stop);
  const reason = snapshot.reason;
  const explained = reason !== undefined && reason.start === seen.start && reason.end === seen.end;
  const standing = lines.filter(function (line) { return line.must || !explained; }); // prettier-ignore
  if (standing.length === 0) return '';
  const words = standing.map(function (line) { return line.says; }); // prettier-ignore
  if (missing) words.push('A name counts once Outlook has underlined it.');
  return words.join(' ') + ' Put it right, or open Holdfast and give the reason.';
}

/** Outlook shows 500 characters; the way on at the end is kept. */
function shortened(message: string): string {
  if (message.length <= longestText) return message;
  const wayOn = ' … Open Holdfast to see it all.';
  return message.slice(0, longestText - wayOn.length) + wayOn;
}

function canOpenPane(): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', '1.14');
}

Office.actions.associate('onAppointmentSend', onAppointmentSend);
