import { useEffect, useRef, useState } from 'react';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import type { Press } from '../../pressing.ts';
import { hasUnsaved, minutesData, type MinutesTyped } from './minutesDraft.ts';

export type Saving = 'saved' | 'saving' | 'typing' | 'not-saved' | 'here-only' | 'both';

type Props = {
  readonly press: Press;
  readonly assessment: Assessment;
  readonly typed: MinutesTyped;
  /** Whether the server takes minutes of this case from this person now. */
  readonly open: boolean;
  readonly saved: (assessment: Assessment, what: MinutesTyped) => void;
  /** Called with the case as it is, when somebody else saved the same words meanwhile. */
  readonly overtaken: (assessment: Assessment) => void;
};

const idle = 2_500;
const later = 10_000;

/** Saves what was typed once the person pauses, and tries again while the server cannot be reached. Tells how that stands. */
export function useAutosave({ press, assessment, typed, open, saved, overtaken }: Props): Saving {
  const [state, setState] = useState<{ of: MinutesTyped; saving: 'saving' | 'not-saved' }>();
  const [tries, setTries] = useState(0);
  const underWay = useRef(false);
  const unsaved = hasUnsaved(typed);
  useEffect(() => {
    if (!open || !unsaved) return;
    const timer = setTimeout(
      () => {
        if (underWay.current) {
          setTries((before) => before + 1);
          return;
        }
        underWay.current = true;
        setState({ of: typed, saving: 'saving' });
        void press('saveMinutes', minutesData(assessment, typed)).then((reply) => {
          underWay.current = false;
          if (reply.kind === 'done') {
            setState(undefined);
            setTries(0);
            saved(reply.answer.assessment, typed);
            return;
          }
          if (reply.kind === 'refused' && reply.answer.details?.['meanwhile'] !== undefined) {
            setState(undefined);
            overtaken(reply.answer.assessment);
            return;
          }
          setState({ of: typed, saving: 'not-saved' });
          setTries((before) => before + 1);
        });
      },
      tries === 0 ? idle : later,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [press, assessment, typed, open, unsaved, saved, overtaken, tries]);
  if (!unsaved) return typed.both?.length ? 'both' : 'saved';
  if (!open) return 'here-only';
  return state?.saving ?? 'typing';
}
