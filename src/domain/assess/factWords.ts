import { own } from '../policy/own.ts';
import type { Scene } from './scene.ts';

const words: Readonly<Record<string, string>> = {
  'placement.type': 'the kind of home',
  'child.age': 'the child’s age',
  meetingIndex: 'which meeting it is',
};

/** A fact's name as part of a sentence. */
export const factWords = (scene: Scene, fact: string): string => own(words, fact) ?? `“${own(scene.policy.facts, fact)?.ask ?? fact}”`;
