import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CaseView } from '../../../src/api/contract.ts';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { sameTyped, type Typed } from '../../../src/domain/merge/mergeTyped.ts';
import { keep, keptOr } from '../../kept.ts';
import { pressing } from '../../pressing.ts';
import { useTab, type Said } from '../../tabContext.ts';
import type { Acting } from '../../useAct.ts';
import { useKept } from '../../useKept.ts';
import { finish, finishing, lastOf, type FinishAct, type Finished, type Given } from './finish.ts';
import { atMeeting, earlierToWrite, pressAbout } from './meetingWrittenUp.ts';
import { nothingTyped, type MinutesTyped } from './minutesDraft.ts';
import { afterHeld, rebased, settled } from './rebased.ts';
import { wordsOf } from './savedWords.ts';
import { useSaving, type Saving } from './useSaving.ts';

export type MinutesWork = {
  readonly assessment: Assessment;
  readonly typed: MinutesTyped;
  readonly change: (typed: MinutesTyped) => void;
  readonly saving: Saving;
  /** Gives the others what was typed, at once. */
  readonly save: () => void;
  readonly busy: boolean;
  /** The minutes are on their way to being final: what is typed now would be in none. */
  readonly closing: boolean;
  /** The act whose answer is shown, as `ReplyBox` takes it. */
  readonly stopped: { readonly at: FinishAct; readonly acting: Acting } | undefined;
  /** Goes through the acts up to and with `last` that are not done yet. */
  readonly finish: (last?: FinishAct) => void;
  /** Takes in an answer given elsewhere on the page. */
  readonly taken: (answer: Said & { readonly assessment: Assessment }) => void;
  readonly mayWrite: boolean;
  /** Final minutes may still wait to be sent round. */
  readonly mayFinish: boolean;
};

/** The minutes as they are being written: typed text over the server's, kept as a draft on a pause, saved for everybody now and then, finished in order. */
export function useMinutes(view: CaseView, ended: (said: Said) => void): MinutesWork {
  const { api, me, tell, drafts } = useTab();
  const { reference } = view;
  const [number] = useState(() => earlierToWrite(view.assessment));
  const press = useMemo(() => pressAbout(pressing(api, me.id, reference), number), [api, me.id, reference, number]);
  const [assessment, setAssessment] = useState(() => atMeeting(view.assessment, number));
  const key = `${me.id}:${reference}:minutes:${String(assessment.meeting?.number ?? 1)}`;
  const [kept, setTyped, forget] = useKept<MinutesTyped>(key, nothingTyped);
  const typed = useMemo(() => rebased(kept, assessment), [kept, assessment]);
  useEffect(() => {
    if (typed !== kept) setTyped(typed);
  }, [typed, kept, setTyped]);
  const [upTo, setUpTo] = useState<FinishAct>();
  const busy = upTo !== undefined;
  const [given, setGiven] = useState<Given>({});
  const [got, setGot] = useState<Finished & { readonly last: FinishAct }>();

  const may = (act: string): boolean =>
    view.mayAct.includes(act) ||
    assessment.openActs.some((one) => one.act === act && one.roles.some((role) => view.me.roles.includes(role)));
  const final = assessment.meeting?.minutes?.state === 'final';
  const saved = useCallback(
    (now: Assessment, what: MinutesTyped) => {
      setAssessment(now);
      setTyped((before) => settled(before, what, now));
    },
    [setTyped],
  );
  const left = useCallback(
    (now: Assessment, what: MinutesTyped) => {
      const rest = settled(keptOr(key, nothingTyped), what, now);
      keep(key, sameTyped(rest as unknown as Typed, nothingTyped as unknown as Typed) ? undefined : rest);
      drafts?.typed(key);
    },
    [key, drafts],
  );
  const { saving, save } = useSaving({
    press,
    assessment,
    typed,
    open: !busy && !final && assessment.meeting?.heldAt !== undefined && may('saveMinutes'),
    saved,
    overtaken: setAssessment,
    left,
  });

  const go = async (last: FinishAct, more: Given): Promise<void> => {
    if (busy) return;
    setUpTo(last);
    const done = await finish(press, assessment, typed, more, last, (act, now) => {
      if (act === 'saveMinutes') saved(now, typed);
      else setAssessment(now);
      if (act === 'holdMeeting') setTyped(afterHeld);
    });
    setUpTo(undefined);
    setAssessment(done.assessment);
    setGot(done.stoppedAt ? { ...done, last } : undefined);
    if (done.stoppedAt) return;
    const said: Said = done.reply?.kind === 'done' ? done.reply.answer : { says: 'Everything was done already.' };
    if (last !== lastOf(done.assessment)) {
      tell(said);
      return;
    }
    forget();
    ended(said);
  };

  const stoppedAt = got?.stoppedAt;
  return {
    assessment,
    typed,
    change: (next) => {
      setTyped({ ...next, over: next.over ?? wordsOf(assessment) });
    },
    saving,
    save,
    busy,
    closing: upTo === lastOf(assessment),
    stopped: stoppedAt && {
      at: stoppedAt,
      acting: {
        busy,
        reply: got.reply,
        run: () => void go(got.last, given),
        again: (more) => {
          const next = { ...given, ...(more && { [stoppedAt]: { ...given[stoppedAt], ...more } }) };
          setGiven(next);
          void go(got.last, next);
        },
        clear: () => {
          setGot(undefined);
        },
      },
    },
    finish: (last = lastOf(assessment)) => void go(last, given),
    taken: (answer) => {
      setAssessment(atMeeting(answer.assessment, number));
      tell(answer);
    },
    mayWrite: !final && finishing.some(may),
    mayFinish: assessment.stage !== 'circulated' && !(final && assessment.sendsRound === false) && finishing.some(may),
  };
}
