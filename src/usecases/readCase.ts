import type { CaseView } from '../api/contract.ts';
import { mayAct } from '../domain/acts/judge.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import { own } from '../domain/policy/own.ts';
import { assessHeld } from './heldCase.ts';
import { joinUrlOf } from './joinUrlOf.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { standingOf, type Standing } from './standing.ts';
import { typedWords } from './typedWords.ts';
import { underWay } from './underWay.ts';
import { shownTo } from './shownTo.ts';
import { readsChild, writesChild } from './whoSees.ts';
import type { World } from './world.ts';

/** A case as one person sees it: where it stands, what they may do, and what is still on its way out. */
export async function readCase(world: World, personId: string, reference: string): Promise<CaseView | Refusal> {
  const standing = await standingOf(world, personId, reference);
  return isRefusal(standing) ? standing : viewOf(world, standing);
}

/** The view of a case somebody is known to have a part in. */
export async function viewOf(
  world: World,
  { held, person, now }: Standing,
  assessment: Assessment = assessHeld(world, held, now),
): Promise<CaseView> {
  const child = readsChild(person) ? await world.children.read(held.reference) : undefined;
  const less = own(assessment.readsLess ?? {}, person.id);
  const nameOnly = less?.reads === 'shared' && !writesChild(person, held);
  const joinUrl = joinUrlOf(held.file.log, assessment);
  return {
    reference: held.reference,
    ...(child === undefined ? {} : { child: nameOnly ? { name: child.name } : child }),
    assessment: shownTo(person.id, assessment),
    me: { id: person.id, roles: person.roles },
    mayAct: assessment.openActs
      .map((open) => open.act)
      .filter((name) => mayAct(held.policy, held.file, world.workCalendar, now, person, name)),
    underWay: underWay(held, assessment, world.slow?.()),
    ...(joinUrl === undefined ? {} : { joinUrl }),
    ...(readsChild(person) ? { words: typedWords(held, less && person.id) } : {}),
  };
}
