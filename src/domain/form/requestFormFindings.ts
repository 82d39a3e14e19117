import type { Finding } from '../assess/assessment.ts';
import type { Scene } from '../scene/scene.ts';
import { finding } from '../policy/cite.ts';
import { formsOf } from './formsOf.ts';

/** A request form that goes with asking for this meeting and is not completed. */
export const requestFormFindings = (scene: Scene): readonly Finding[] =>
  formsOf(scene)
    .filter((form) => form.completedAt === undefined && isRequest(scene, form.id))
    .map((form) =>
      finding(
        scene.policy,
        'form-incomplete',
        form.applies === 'unknown' ? { clause: form.clause, strength: 'consider' } : form,
        `The ${form.title} is not completed.`,
        { about: { document: form.document, field: form.id }, wayOn: 'Complete the form, or say why it is asked for without.' },
      ),
    );

const isRequest = (scene: Scene, id: string): boolean =>
  scene.policy.forms.some((form) => form.id === id && form.event === 'request-form.completed');
