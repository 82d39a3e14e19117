import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { chairRoles } from '../assess/people/chairRule.ts';
import type { Scene } from '../scene/scene.ts';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { sayList } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { key } from './fields.ts';
import { refuse } from './refuse.ts';

/** Records who was agreed on to arrange the meeting. */
export const agreeOrganiser = defineAct({
  name: 'agreeOrganiser',
  schema: z.strictObject({ person: key }),
  judge: (scene, { person }, by) => {
    const findings = weighOrganiser(scene, person);
    if (findings.length) return refuse(findings);
    return {
      findings,
      facts: [{ event: 'organiser.agreed', at: scene.now, by: by.id, person }],
      says: `${nameOf(scene, personOf(scene, person))} arranges the meeting.`,
    };
  },
});

/** Whether the organiser is agreed, and one of those the procedure names; nothing where it leaves that to a role. */
export const weighOrganiser = (scene: Scene, proposed: string | undefined): readonly Finding[] => {
  const among = scene.rules.organiser['agreed-among'];
  const person = proposed ?? scene.state.organiser;
  if (!among) return [];
  const allowed = among.flatMap((role) => (role === 'chair' ? chairRoles(scene) : [role]));
  const who = sayList(
    among.map((role) => (role === 'chair' ? 'whoever may chair' : theRoles(scene.policy, [role]))),
    'or',
  );
  if (person !== undefined && [person, ...personOf(scene, person).roles].some((role) => allowed.includes(role))) return [];
  return [
    finding(
      scene.policy,
      'organiser-missing',
      scene.rules.organiser,
      person === undefined
        ? 'It is not agreed who arranges the meeting.'
        : `${nameOf(scene, personOf(scene, person))} is none of those who may arrange it.`,
      { about: { field: 'organiser' }, wayOn: `Name one of them: ${who}.` },
    ),
  ];
};
