import { own } from '../../policy/own.ts';
import type { Scene } from '../../scene/scene.ts';
import { askOf } from './askOf.ts';

const words: Readonly<Record<string, string>> = {
  'placement.type': 'the kind of home',
  'placement.provider': 'whose home it is',
  'child.age': 'the child’s age',
  meetingIndex: 'which meeting it is',
};

/** A fact's name as part of a sentence; whether something is a reason here is said by the words of that reason. */
export const factWords = ({ policy }: Scene, fact: string): string => {
  const asked = own(words, fact);
  if (asked !== undefined) return asked;
  const reason = fact.startsWith('trigger.') ? policy.triggers.any.find(({ code }) => fact === `trigger.${code}`) : undefined;
  return reason ? `the reason “${reason.label}”` : `“${askOf(policy, fact) ?? fact}”`;
};
