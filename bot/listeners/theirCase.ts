import type { CaseLine, CaseView } from '../../src/api/contract.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import { asReference } from '../../src/usecases/reference.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { today } from '../../src/usecases/today.ts';
import type { World } from '../../src/usecases/world.ts';
import { listCard } from '../cards/listCard.ts';
import { timeLeft, urgency } from '../cards/timeLeft.ts';
import type { Answer, Asked } from './listener.ts';
import { refused } from './refused.ts';

const written = /\bSM[-\s]?([A-Z0-9]{4})(?![A-Z0-9])/i;
const attempted = /\bSM-?[A-Z0-9]*\d[A-Z0-9]*\b/i;
const closed: readonly string[] = ['refused', 'referred', 'cancelled', 'withdrawn', 'ceased', 'circulated'];
const most = 6;

/** The reference a button carries or somebody typed, in the one way it is written. */
export function referenceIn({ words, data }: Asked): string | undefined {
  if (typeof data['reference'] === 'string') return asReference(data['reference']);
  const found = written.exec(words)?.[0];
  return found === undefined ? undefined : asReference(found);
}

/** The case meant: the one named, or the person's only open one; otherwise the answer that asks which. `phrase` is how to ask again. */
export async function theirCase(world: World, personId: string, asked: Asked, phrase: string): Promise<CaseView | Answer> {
  const reference = referenceIn(asked);
  if (reference !== undefined) {
    const view = await readCase(world, personId, reference);
    return isRefusal(view) ? refused(view) : view;
  }
  const slip = asked.data['reference'] !== undefined || attempted.test(asked.words.replace(/^\S+\s+/, ''));
  if (slip)
    return { says: `That is not a reference I know: they look like SM-7K2Q. Type ${phrase} and the reference, or due to see your cases.` };
  const { cases, now } = await today(world, personId);
  const open = cases.filter(({ stage }) => !closed.includes(stage));
  const [only] = open;
  if (only !== undefined && open.length === 1) {
    const view = await readCase(world, personId, only.reference);
    return isRefusal(view) ? refused(view) : view;
  }
  return { cards: [whichCase(world, open, now, phrase)] };
}

const whichCase = (world: World, cases: readonly CaseLine[], now: string, phrase: string) =>
  listCard({
    title: cases.length === 0 ? 'You have no open case' : 'Which case?',
    over: 'Your cases',
    nothing: 'Type request to ask for a meeting, or ask the child’s social worker to add you to theirs.',
    lines: cases.slice(0, most).map(({ reference, stageText, deadline, meetingName }) => ({
      reference,
      left: reference,
      right: deadline ? timeLeft(now, deadline.latest) : '',
      below: `${meetingName} · ${deadline ? `by ${sayInstant(deadline.latest)} · ${deadline.cited}` : stageText}`,
      tone: urgency(now, deadline?.latest),
    })),
    more: Math.max(0, cases.length - most),
    hint: cases[0] ? `Type, for example: ${phrase} ${cases[0].reference}` : undefined,
    link: world.tabLink('today'),
  });
