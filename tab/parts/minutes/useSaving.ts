import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import type { Press } from '../../pressing.ts';
import { hasUnsaved, minutesData, type MinutesTyped } from './minutesDraft.ts';

/** `draft`: kept for whoever types, in the browser and on the site; the others do not have it yet. */
export type Saving = 'saved' | 'saving' | 'draft' | 'not-saved' | 'here-only' | 'both';

type Props = {
  readonly press: Press;
  readonly assessment: Assessment;
  readonly typed: MinutesTyped;
  /** Whether the server takes minutes of this case from this person now. */
  readonly open: boolean;
  readonly saved: (assessment: Assessment, what: MinutesTyped) => void;
  /** Called with the case as it is, when somebody else saved the same words meanwhile. */
  readonly overtaken: (assessment: Assessment) => void;
  /** Called in place of `saved` once the page is gone. */
  readonly left: (assessment: Assessment, what: MinutesTyped) => void;
};

const pause = 2_500;
const later = 10_000;
/** Nobody's words are kept from the others for longer: whoever types may fall ill. */
const atLatest = 10 * 60_000;

/**
 * Saves what was typed into the record: when the person says so, when they leave the page, and ten minutes after it was begun. Every saving stays
 * in the record for ever, whole, so a pause is no reason for one. Tries again while the server cannot be reached. Tells how that stands.
 */
export function useSaving({ press, assessment, typed, open, saved, overtaken, left }: Props): {
  readonly saving: Saving;
  readonly save: () => void;
} {
  const [state, setState] = useState<'saving' | 'not-saved'>();
  const [asked, askNow] = useReducer((times: number) => times + 1, 0);
  const wanted = useRef(false);
  const underWay = useRef(false);
  const since = useRef<number>(undefined);
  const unsaved = hasUnsaved(typed);

  const attempt = useCallback(async () => {
    if (underWay.current) return;
    underWay.current = true;
    setState('saving');
    const reply = await press('saveMinutes', minutesData(assessment, typed));
    underWay.current = false;
    since.current = undefined;
    if (reply.kind === 'done') {
      setState(undefined);
      wanted.current = false;
      saved(reply.answer.assessment, typed);
    } else if (reply.kind === 'refused' && reply.answer.details?.['meanwhile'] !== undefined) {
      // What the other did not touch is saved at once.
      setState(undefined);
      wanted.current = true;
      overtaken(reply.answer.assessment);
    } else setState('not-saved');
  }, [press, assessment, typed, saved, overtaken]);

  useEffect(() => {
    if (!unsaved) {
      since.current = undefined;
      wanted.current = false;
    }
    if (!open || !unsaved || state === 'saving') return;
    since.current ??= Date.now();
    const wait = state === 'not-saved' ? later : wanted.current ? 0 : Math.max(pause, since.current + atLatest - Date.now());
    const timer = setTimeout(() => void attempt(), wait);
    return () => {
      clearTimeout(timer);
    };
  }, [attempt, open, unsaved, state, asked]);

  const leave = useRef<() => void>(undefined);
  useEffect(() => {
    leave.current = () => {
      if (!open || !unsaved) return;
      void press('saveMinutes', minutesData(assessment, typed)).then((reply) => {
        if (reply.kind === 'done') left(reply.answer.assessment, typed);
      });
    };
  });
  useEffect(() => () => leave.current?.(), []);

  const save = useCallback(() => {
    wanted.current = true;
    askNow();
    setState((before) => (before === 'not-saved' ? undefined : before));
  }, []);
  const saving = !unsaved ? (typed.both?.length ? 'both' : 'saved') : !open ? 'here-only' : (state ?? 'draft');
  return { saving, save };
}
