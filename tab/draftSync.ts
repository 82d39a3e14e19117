import { mostDraftLetters, type DraftsView } from '../src/api/contract.ts';
import { mergeTyped, sameTyped, type Touching, type Typed } from '../src/domain/merge/mergeTyped.ts';
import { withAt } from '../src/domain/merge/withAt.ts';
import type { Api } from './api.ts';
import { keep, keptOr, keptUnder } from './kept.ts';

/** Two versions of the same words, typed by the same person in two browsers. */
type Elsewhere = { readonly key: string; readonly savedAt: string; readonly touching: Touching };

/** Words whose act somebody else did meanwhile: `says` who and when. */
type Overtaken = { readonly key: string; readonly form: string; readonly says: string; readonly value: Typed };

/** Keeps what is typed in this browser in step with the person's drafts on the server. Nothing here throws; what cannot be sent is sent later. */
export type DraftSync = {
  /** Takes in what was typed in other browsers in this case, and sends what was typed here without a connection. */
  readonly open: (reference: string) => Promise<void>;
  /** Something was typed under this key: sent once the person pauses. */
  readonly typed: (key: string) => void;
  /** What was typed under this key was handed in: the draft goes. */
  readonly forgotten: (key: string) => void;
  /** Calls back when what is kept under the key was changed from outside; gives a way to stop. */
  readonly heard: (key: string, call: () => void) => () => void;
  /** What was typed differently in another browser, until one of the two is chosen. */
  readonly elsewhere: (reference: string) => readonly Elsewhere[];
  readonly choose: (one: Elsewhere, which: 'mine' | 'theirs') => void;
  readonly overtaken: (reference: string) => readonly Overtaken[];
  /** Throws away what was typed under this key, here and on the server. */
  readonly discard: (key: string) => void;
  /** Forms of a case in which more was typed than a draft on the server holds: this browser alone keeps it. */
  readonly tooLong: (reference: string) => readonly string[];
  /** Sends at once whatever waits for a pause or for the connection. */
  readonly sendAll: () => void;
};

type Draft = DraftsView['drafts'][number];

/** What the server has as far as this browser knows. `gone`: handed in here, and the server is still to be told. */
type Mark = {
  readonly revision?: string;
  readonly value?: Typed;
  readonly gone?: true;
  readonly overtaken?: string;
  readonly elsewhere?: readonly Omit<Elsewhere, 'key'>[];
};

const pause = 1_500;
const longest = 5_000;
const later = 10_000;
const markOf = (key: string): string => `${key}#server`;

/** The drafts of one person. */
export function openDraftSync(api: Pick<Api, 'drafts' | 'keepDraft'>, me: string): DraftSync {
  const waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly since: number }>();
  const underWay = new Set<string>();
  const listeners = new Map<string, Set<() => void>>();
  const tooLong = new Set<string>();

  const keyOf = (reference: string, form: string): string => `${me}:${reference}:${form}`;
  const caseOf = (key: string): string => key.slice(me.length + 1).split(':')[0] ?? '';
  const formOf = (key: string): string => key.slice(keyOf(caseOf(key), '').length);
  const isDraft = (key: string): boolean => key.startsWith(`${me}:SM-`) && !key.endsWith('#server') && formOf(key) !== 'unanswered';
  const mark = (key: string): Mark => keptOr<Mark>(markOf(key), {});
  const setMark = (key: string, value: Mark | undefined): void => {
    keep(markOf(key), value);
    tell(`${me}:${caseOf(key)}`);
  };
  const valueOf = (key: string): Typed => keptOr<Typed>(key, undefined);
  const tell = (key: string): void => listeners.get(key)?.forEach((call) => { call(); }); // prettier-ignore
  const put = (key: string, value: Typed): void => {
    keep(key, value);
    tell(key);
  };

  function soon(key: string, wait: number): void {
    const before = waiting.get(key);
    clearTimeout(before?.timer);
    const since = before?.since ?? Date.now();
    const timer = setTimeout(() => void send(key), Math.max(0, Math.min(wait, since + Math.max(longest, wait) - Date.now())));
    waiting.set(key, { timer, since });
  }

  async function send(key: string): Promise<void> {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
    const [value, { revision, value: known }] = [valueOf(key), mark(key)];
    if (underWay.has(key)) return;
    if (isTooLong(key, value)) return;
    if (sameTyped(value, known) && (value !== undefined || revision === undefined)) return;
    underWay.add(key);
    const answer = await api.keepDraft(caseOf(key), formOf(key), {
      value: value ?? null,
      ...(revision !== undefined && { replaces: revision }),
    });
    underWay.delete(key);
    if (answer.ok) {
      taken(key, answer.value.revision, value);
      return;
    }
    if (answer.status === 409 ? !(await read(caseOf(key))) : answer.again) soon(key, later);
  }

  /** Notes whether this is more than the server takes as a draft. */
  function isTooLong(key: string, value: Typed): boolean {
    const is = value !== undefined && JSON.stringify(value).length > mostDraftLetters;
    const was = tooLong.has(key);
    if (is) tooLong.add(key);
    else tooLong.delete(key);
    if (is !== was) tell(`${me}:${caseOf(key)}`);
    return is;
  }

  /** The server has this value now; whatever was typed or handed in meanwhile follows. */
  function taken(key: string, revision: string | undefined, value: Typed): void {
    const now = valueOf(key);
    const { elsewhere, overtaken } = mark(key);
    if (revision === undefined) setMark(key, undefined);
    else
      setMark(
        key,
        now === undefined
          ? { revision, gone: true }
          : { revision, value, ...(elsewhere && { elsewhere }), ...(overtaken && { overtaken }) },
      );
    if (!sameTyped(now, value)) soon(key, now === undefined ? 0 : pause);
  }

  /** Reads the drafts of a case and brings this browser's copies in step; whether that could be done. */
  async function read(reference: string): Promise<boolean> {
    const answer = await api.drafts(reference);
    if (!answer.ok) return false;
    const there = new Map(answer.value.drafts.map((draft) => [keyOf(reference, draft.form), draft]));
    for (const [key, draft] of there) takeIn(key, draft);
    const here = keptUnder(keyOf(reference, ''));
    const marked = here.filter((each) => each.endsWith('#server')).map((each) => each.slice(0, -'#server'.length));
    for (const key of marked) if (!there.has(key)) letGo(key);
    for (const key of here.filter(isDraft)) if (valueOf(key) !== undefined && mark(key).revision === undefined) soon(key, 0);
    return true;
  }

  /** Takes in a draft of the server: as it is where nothing else was typed here, else put together with what was. */
  function takeIn(key: string, draft: Draft): void {
    const [value, { revision, value: known, gone, elsewhere = [] }] = [valueOf(key), mark(key)];
    const theirs = draft.value as Typed;
    if (revision === draft.revision) {
      if (gone || !sameTyped(value, known)) soon(key, 0);
    } else if (value === undefined || sameTyped(value, known)) {
      setMark(key, { revision: draft.revision, value: theirs });
      put(key, theirs);
    } else {
      const { value: merged, touching } = mergeTyped<Typed>(known, value, theirs);
      const found = touching.map((one) => ({ savedAt: draft.savedAt, touching: one }));
      setMark(key, { revision: draft.revision, value: theirs, elsewhere: [...elsewhere, ...found] });
      put(key, merged);
      soon(key, 0);
    }
    const { overtaken: _before, ...now } = mark(key);
    setMark(key, draft.overtaken === undefined ? now : { ...now, overtaken: draft.overtaken });
  }

  /** It was handed in or thrown away elsewhere; what was typed here since is a draft of its own. */
  function letGo(key: string): void {
    if (sameTyped(valueOf(key), mark(key).value)) put(key, undefined);
    setMark(key, undefined);
  }

  const forgotten = (key: string): void => {
    if (!isDraft(key)) return;
    const { revision } = mark(key);
    tooLong.delete(key);
    setMark(key, revision === undefined ? undefined : { revision, gone: true });
    void send(key);
  };

  return {
    async open(reference) {
      await read(reference);
    },
    typed(key) {
      if (isDraft(key)) soon(key, pause);
    },
    forgotten,
    heard(key, call) {
      const calls = listeners.get(key) ?? new Set();
      listeners.set(key, calls.add(call));
      return () => calls.delete(call);
    },
    elsewhere: (reference) =>
      keptUnder(keyOf(reference, ''))
        .filter(isDraft)
        .flatMap((key) => (mark(key).elsewhere ?? []).map((one) => ({ key, ...one }))),
    choose({ key, touching, savedAt }, which) {
      const before = mark(key);
      const left = (before.elsewhere ?? []).filter((one) => one.touching.field !== touching.field || one.savedAt !== savedAt);
      setMark(key, { ...before, elsewhere: left });
      if (which === 'theirs') put(key, withAt(valueOf(key), touching.field, touching.theirs));
      soon(key, 0);
    },
    overtaken: (reference) =>
      keptUnder(keyOf(reference, ''))
        .filter(isDraft)
        .flatMap((key) => {
          const [{ overtaken }, value] = [mark(key), valueOf(key)];
          return overtaken === undefined || value === undefined ? [] : [{ key, form: formOf(key), says: overtaken, value }];
        }),
    discard(key) {
      put(key, undefined);
      forgotten(key);
    },
    tooLong: (reference) => [...tooLong].filter((key) => caseOf(key) === reference).map(formOf),
    sendAll() {
      for (const key of waiting.keys()) void send(key);
    },
  };
}
