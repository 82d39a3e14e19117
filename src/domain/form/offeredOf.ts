import type { Scene } from '../scene/scene.ts';
import { holders } from '../scene/holders.ts';
import type { FieldRule, FormRule, PartRule } from '../policy/formRules.ts';
import { wrongAnswer } from '../policy/wrongAnswer.ts';
import { dayOf } from '../time/london.ts';
import type { Answer, Answers } from './answer.ts';

/** What a form can be begun with: what the case, another form, the day and the person already tell. Who the child is is never among it. */
export const offeredOf = (scene: Scene, form: FormRule, me: string | undefined): Answers =>
  Object.fromEntries(
    form.sections
      .flatMap((section) => section.fields)
      .flatMap((field) => {
        const answer = offered(scene, field, me);
        return answer === undefined ? [] : [[field.id, answer]];
      }),
  );

const offered = (scene: Scene, field: FieldRule, me: string | undefined): Answer | undefined => {
  if (field.parts) {
    const parts = field.parts.flatMap((part) => {
      const value = fitting(part, told(scene, part.from, me));
      return value === undefined || typeof value === 'object' ? [] : [[part.id, value] as const];
    });
    return parts.length > 0 ? Object.fromEntries(parts) : undefined;
  }
  if (field.kind === 'list') {
    const names = holders(scene, (field.from ?? '').slice('role.'.length)).flatMap((person) => person.name ?? []);
    return field.from?.startsWith('role.') && names.length > 0 ? names : undefined;
  }
  return fitting(field, told(scene, field.from, me));
};

const told = (scene: Scene, from: string | undefined, me: string | undefined): unknown => {
  if (from === undefined || from.startsWith('child.')) return undefined;
  if (from === 'me') return me;
  if (from === 'today') return dayOf(scene.now);
  if (from.startsWith('fact.')) return scene.known(from.slice('fact.'.length));
  if (from.startsWith('role.')) return holders(scene, from.slice('role.'.length))[0]?.name;
  return scene.known(from);
};

/** Only what the field would take is offered. */
const fitting = (rule: FieldRule | PartRule, value: unknown): Answer | undefined =>
  value !== undefined && wrongAnswer(rule, value) === undefined ? (value as Answer) : undefined;
