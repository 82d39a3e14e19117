import type { Finding } from '../assess/assessment.ts';
import { deciders, gaveAs, stillToAgree } from '../assess/request/decision.ts';
import { finding } from '../policy/cite.ts';
import { holders } from '../scene/holders.ts';
import { whoHolds } from '../scene/nameOf.ts';
import type { Scene } from '../scene/scene.ts';
import { asSentence } from '../time/words.ts';

/** Why somebody decides in place of whoever is asked first, where the procedure names an order and somebody before them is there to ask. */
export const inPlaceOf = (scene: Scene, by: string): readonly Finding[] => {
  const rule = scene.rules.approval;
  if (!rule) return [];
  const holds = (role: string): boolean => holders(scene, role).some((person) => person.id === by);
  const place = rule.cover.findIndex(({ role }) => holds(role));
  const cover = rule.cover[place];
  if (!cover || deciders(rule).some(holds)) return [];
  const { approvals } = scene.state;
  const before = rule.cover.slice(0, place).flatMap(({ role }) => (approvals.some((each) => gaveAs(scene, each, [role])) ? [] : [role]));
  // Where each has to agree, somebody stands for the one whom nobody is, and else for one who has not spoken.
  const silent = rule.kind === 'dual' ? stillToAgree(scene) : deciders(rule);
  const stoodFor = rule.kind === 'dual' && silent.some((role) => holders(scene, role).length === 0);
  const asked = stoodFor ? before : [...silent, ...before];
  if (holders(scene, ...asked).length === 0) return [];
  return [
    finding(
      scene.policy,
      'approver-not-allowed',
      { ...cover, strength: cover.strength ?? 'should' },
      `${asSentence(whoHolds(scene, asked))} is asked first.`,
      { about: { person: by, field: 'reason' }, wayOn: 'Say why you decide in their place.' },
    ),
  ];
};
