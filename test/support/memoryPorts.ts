import { driftKey } from '../../src/usecases/driftKey.ts';
import { watchName } from '../../src/domain/follow/watch.ts';
import type { Fact } from '../../src/domain/case/fact.ts';
import type {
  Calendar,
  CaseIndex,
  CaseLog,
  Changes,
  ChildRegister,
  Directory,
  Documents,
  Drafts,
  Jobs,
  Log,
  Mail,
  Notifier,
  ReadableLists,
  Rooms,
  Subscriptions,
  Watches,
} from '../../src/usecases/ports.ts';
import type { MemoryOutside } from './memoryOutside.ts';
import { managers, people } from './people.ts';

/** As it comes back from the wire. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const answered = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });

const colleagues = Object.values(people);

export const directory: Directory = {
  colleague: (id) => answered(() => colleagues.find((one) => one.id === id)),
  managerOf: (id) => answered(() => managers.get(id)),
  find: (words) =>
    answered(() =>
      colleagues.filter((one) => [one.name, one.email].some((text) => text.toLowerCase().startsWith(words.toLowerCase()))).slice(0, 10),
    ),
};

export const caseLog = (outside: MemoryOutside): CaseLog => ({
  read: (reference) =>
    answered(() => {
      const stored = outside.log.get(reference);
      return (
        stored &&
        copied({ reference, policy: stored.policy, opening: stored.opening, log: stored.appends.flat(), length: stored.appends.length })
      );
    }),
  append: (reference, length, facts, opening, policy) =>
    answered(() => {
      const stored = outside.log.get(reference);
      if ((stored?.appends.length ?? 0) !== length) return 'changedMeanwhile';
      const kept: readonly Fact[] = copied(facts);
      if (stored === undefined) outside.log.set(reference, { policy: policy ?? '', opening: copied(opening ?? {}), appends: [kept] });
      else stored.appends.push(kept);
      return 'appended';
    }),
  references: () => answered(() => [...outside.log.keys()].reverse()),
});

export const children = (outside: MemoryOutside): ChildRegister => ({
  read: (reference) => answered(() => outside.children.get(reference)),
  write: (reference, child) => answered(() => void outside.children.set(reference, copied(child))),
});

export const drafts = (outside: MemoryOutside): Drafts => {
  const keyOf = (...parts: readonly string[]): string => parts.join(' ');
  return {
    of: (reference, personId) =>
      answered(() => copied([...outside.drafts].flatMap(([key, draft]) => (key.startsWith(`${reference} ${personId} `) ? [draft] : [])))),
    keep: (reference, personId, draft, replaces) =>
      answered(() => {
        const key = keyOf(reference, personId, draft.form);
        if (outside.drafts.get(key)?.revision !== replaces) return 'changedMeanwhile';
        const revision = `revision-${String(Number(replaces?.slice('revision-'.length) ?? 0) + 1)}`;
        outside.drafts.set(key, copied({ ...draft, revision }));
        return { revision };
      }),
    remove: (reference, personId, form, revision) =>
      answered(() => {
        const key = keyOf(reference, personId, form);
        const there = outside.drafts.get(key);
        if (there !== undefined && there.revision !== revision) return 'changedMeanwhile';
        outside.drafts.delete(key);
        return 'removed';
      }),
  };
};

export const calendar = (outside: MemoryOutside): Calendar => ({
  availability: (_asker, emails) =>
    answered(() =>
      emails.map((email) => ({
        email,
        known: [...colleagues, ...outside.rooms].some((one) => one.email === email),
        busy: outside.busy.get(email) ?? [],
      })),
    ),
  book: (effect) =>
    answered(() => {
      const found = outside.events.get(effect.key);
      const event = found ?? { effect: copied(effect), eventId: `event-${String(outside.events.size + 1)}`, cancelled: false };
      if (found === undefined) {
        outside.events.set(effect.key, event);
        outside.emitted.push({ what: 'event', key: effect.key, content: event.effect });
      }
      return { eventId: event.eventId, joinUrl: `https://teams.example/meet/${event.eventId}` };
    }),
  cancel: (effect, eventId) =>
    answered(() => {
      const event =
        eventId === undefined ? outside.events.get(effect.of) : [...outside.events.values()].find((one) => one.eventId === eventId);
      if (event === undefined || event.cancelled) return;
      event.cancelled = true;
      outside.emitted.push({ what: 'cancellation', key: effect.key, content: copied(effect) });
    }),
  reword: (_organiser, eventId, { instead, text }) =>
    answered(() => {
      for (const [key, event] of outside.events)
        if (event.eventId === eventId)
          outside.events.set(key, { ...event, effect: { ...event.effect, text: event.effect.text.replaceAll(instead, text) } });
    }),
  hideInvited: (_organiser, eventId) =>
    answered(() => {
      outside.hiddenInOutlook.add(eventId);
    }),
  restore: ({ eventId, start, end }) =>
    answered(() => {
      outside.movedInOutlook.set(eventId, { start, end });
    }),
  sent: (organiser, letters, from) =>
    answered(() =>
      (outside.sentInOutlook.get(organiser) ?? []).filter(
        ({ subject, start }) => subject.includes(letters) && Date.parse(start) >= Date.parse(from),
      ),
    ),
  entry: (organiser, eventId) =>
    answered(() => {
      const own = outside.sentInOutlook.get(organiser)?.find((one) => one.eventId === eventId);
      if (own !== undefined)
        return {
          start: own.start,
          end: own.end,
          hidesInvited: outside.hiddenInOutlook.has(eventId),
          answers: own.people.map((email) => ({ email, answer: 'none' as const })),
        };
      const event = [...outside.events.values()].find((one) => one.eventId === eventId && !one.cancelled);
      if (event === undefined) return undefined;
      const times = outside.movedInOutlook.get(eventId) ?? event.effect;
      const asked = [...event.effect.invited, ...(event.effect.room ? [event.effect.room] : [])];
      const answers = asked.map(({ email }) => ({
        email,
        answer: outside.answers.get(`${eventId} ${email}`) ?? ('none' as const),
        ...proposedOn(outside, `${eventId} ${email}`),
      }));
      const hidesInvited = event.effect.hidden === true || outside.hiddenInOutlook.has(eventId);
      return { start: times.start, end: times.end, hidesInvited, answers };
    }),
});

export const rooms = (outside: MemoryOutside): Rooms => ({ all: () => answered(() => [...outside.rooms]) });

export const mail = (outside: MemoryOutside): Mail => ({
  returned: () => answered(() => [...outside.returned]),
  send: (effect, attachments) =>
    answered(() => {
      if (outside.mails.has(effect.key)) return;
      const names = attachments.map((one) => one.fileName);
      outside.mails.set(effect.key, { effect: copied(effect), attachments: names });
      outside.emitted.push({ what: 'mail', key: effect.key, content: copied(effect) });
      for (const name of names) outside.emitted.push({ what: 'file name', key: `${effect.key}/${name}`, content: name });
    }),
});

export const lists = (outside: MemoryOutside): ReadableLists => ({
  show: (reference, rows, heard, noted) =>
    answered(() => {
      const edits = (outside.edits.get(reference) ?? []).filter(
        ({ key, at }) => Date.parse(at) > Date.parse(heard?.get(key) ?? '9999-12-31'),
      );
      outside.edits.delete(reference);
      outside.rows.set(reference, copied(rows));
      const drift = (outside.drift.get(reference) ?? []).filter((one) => noted?.has(driftKey(one)) !== true);
      if (drift.length === 0) outside.drift.delete(reference);
      return { edits, drift };
    }),
});

/** A mark is what stood in the calendar then, by event. */
export const changes = (outside: MemoryOutside): Changes => ({
  calendar: (mailbox, mark) =>
    answered(() => {
      const now = new Map<string, { readonly state: string; readonly subject: string }>();
      for (const { effect, eventId, cancelled } of outside.events.values()) {
        if (effect.organiser.id !== mailbox || cancelled) continue;
        const answers = [...outside.answers, ...outside.proposed].filter(([key]) => key.startsWith(`${eventId} `));
        now.set(eventId, { state: JSON.stringify([answers, outside.movedInOutlook.get(eventId)]), subject: effect.subject });
      }
      for (const own of outside.sentInOutlook.get(mailbox) ?? [])
        now.set(own.eventId, { state: JSON.stringify(own), subject: own.subject });
      const next = JSON.stringify([...now].map(([id, { state }]) => [id, state]));
      if (mark === undefined) return { changes: 'everything' as const, mark: next };
      const before = new Map(JSON.parse(mark) as [string, string][]);
      const ids = [...new Set([...now.keys(), ...before.keys()])].filter((id) => now.get(id)?.state !== before.get(id));
      return {
        changes: ids.map((eventId) => ({ eventId, ...(now.has(eventId) && { subject: now.get(eventId)?.subject ?? '' }) })),
        mark: next,
      };
    }),
  list: (_list, mark) =>
    answered(() => ({
      changes: mark === undefined ? ('everything' as const) : [...outside.edits.keys(), ...outside.drift.keys()],
      mark: 'seen',
    })),
});

export const watches = (outside: MemoryOutside): Watches => ({
  mark: (watch) => answered(() => outside.watches.get(watch)?.mark),
  keepMark: (watch, mark, begun) =>
    answered(() => void outside.watches.set(watch, { ...outside.watches.get(watch), mark: { mark, begun } })),
  forget: (watch) => answered(() => void outside.watches.delete(watch)),
  askRenewal: (watch) => answered(() => void outside.watches.set(watch, { ...outside.watches.get(watch), renew: true })),
  renewals: () => answered(() => [...outside.watches].flatMap(([watch, { renew }]) => (renew === true ? [watch] : []))),
  renewed: (watch) =>
    answered(() => {
      const { renew: _done, ...kept } = outside.watches.get(watch) ?? {};
      outside.watches.set(watch, kept);
    }),
});

export const subscriptions = (outside: MemoryOutside): Subscriptions => {
  const expiry = (now: string): string => new Date(Date.parse(now) + 4200 * 60_000).toISOString();
  return {
    all: () => answered(() => [...outside.subscriptions].map(([id, one]) => ({ id, ...one }))),
    make: (watch, now) =>
      answered(
        () => void outside.subscriptions.set(`subscription-${crypto.randomUUID()}`, { watch: watchName(watch), expires: expiry(now) }),
      ),
    renew: (id, now) =>
      answered(() => {
        const one = outside.subscriptions.get(id);
        if (one === undefined) return 'gone';
        outside.subscriptions.set(id, { ...one, expires: expiry(now) });
        return 'renewed';
      }),
    remove: (id) => answered(() => void outside.subscriptions.delete(id)),
  };
};

export const documents: Documents = {
  make: (kind, { reference, child, assessment }) =>
    answered(() => ({
      fileName: `${reference}-${kind}.docx`,
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: new TextEncoder().encode(JSON.stringify({ kind, child, minutes: assessment.meeting?.minutes })),
    })),
};

export const notifier = (outside: MemoryOutside): Notifier => ({
  wasSent: (key) => answered(() => outside.cards.has(key) || outside.toldWithin.has(key)),
  send: (effect, card, alsoUnder = []) =>
    answered(() => {
      if (outside.unreachable.has(effect.to.id)) return 'unreachable';
      for (const key of alsoUnder) outside.toldWithin.add(key);
      if (!outside.cards.has(effect.key)) {
        outside.cards.set(effect.key, { to: effect.to.id, card: copied(card) });
        outside.emitted.push({ what: 'card', key: effect.key, content: copied(card) });
      }
      return 'sent';
    }),
  refresh: (_reference, prefix, cardOf) =>
    answered(() => {
      for (const [key, sent] of outside.cards) {
        if (!key.startsWith(prefix)) continue;
        const card = copied(cardOf(sent.to));
        if (JSON.stringify(card) === JSON.stringify(sent.card)) continue;
        sent.card = card;
        outside.emitted.push({ what: 'refreshed card', key, content: card });
      }
    }),
});

export const index = (outside: MemoryOutside): CaseIndex => ({
  put: (entry) =>
    answered(() => {
      if ((outside.index.get(entry.reference)?.length ?? 0) > entry.length) return;
      outside.index.set(entry.reference, copied(entry));
      outside.emitted.push({ what: 'index', key: entry.reference, content: copied(entry) });
    }),
  of: (personId) =>
    answered(() =>
      [...outside.index.values()]
        .filter((entry) => entry.people.includes(personId))
        .sort((a, b) => (a.nextDue ?? '9').localeCompare(b.nextDue ?? '9')),
    ),
  atStage: (...stages) =>
    answered(() => [...outside.index.values()].filter(({ stage }) => stages.includes(stage)).map(({ reference }) => reference)),
  wakingBy: (now) =>
    answered(() =>
      [...outside.index.values()]
        .filter(({ wakesAt }) => wakesAt !== undefined && Date.parse(wakesAt) <= Date.parse(now))
        .map(({ reference }) => reference),
    ),
  all: () => answered(() => [...outside.index.keys()]),
  calendars: () => answered(() => [...new Set([...outside.index.values()].flatMap(({ calendars = [] }) => calendars))].sort()),
  inCalendar: (mailbox) =>
    answered(() =>
      [...outside.index.values()]
        .filter(({ calendars = [] }) => calendars.includes(mailbox))
        .map(({ reference, events = [] }) => ({ reference, events })),
    ),
  toCompare: () =>
    answered(() =>
      [...outside.index.values()]
        .filter(({ reference, length, calendars = [] }) => calendars.length > 0 && outside.compared.get(reference) !== length)
        .map(({ reference }) => reference),
    ),
  compared: (reference, length) =>
    answered(() => {
      if (outside.index.has(reference)) outside.compared.set(reference, length);
    }),
  remove: (reference) =>
    answered(() => {
      outside.index.delete(reference);
    }),
  clear: () =>
    answered(() => {
      outside.index.clear();
    }),
});

export const jobs = (outside: MemoryOutside): Jobs => ({
  remindSoon: (personId) => answered(() => void outside.toRemind.add(personId)),
  givenUp: () => answered(() => [...outside.givenUp]),
  lookSoon: (watch) =>
    answered(() => {
      outside.toLook.add(watch);
      outside.emitted.push({ what: 'job', key: watch, content: { watch } });
    }),
  keepSubscriptionsSoon: () => answered(() => void outside.toKeep.add('subscriptions')),
  reconcileSoon: (reference) =>
    answered(() => {
      outside.jobs.add(reference);
      outside.givenUp.splice(0, Infinity, ...outside.givenUp.filter((one) => one.reference !== reference));
      outside.emitted.push({ what: 'job', key: reference, content: { reference } });
    }),
});

export function log(outside: MemoryOutside): Log {
  const keep =
    (level: string) =>
    (data: object, message: string): void =>
      void outside.emitted.push({ what: 'log', key: level, content: { message, ...copied(data) } });
  return { info: keep('info'), warn: keep('warn'), error: keep('error') };
}

const proposedOn = (outside: MemoryOutside, key: string) => {
  const proposed = outside.proposed.get(key);
  return proposed === undefined ? {} : { proposed };
};
