import { z } from 'zod';
import { actLabels } from '../assess/words/actLabels.ts';
import type { Finding } from '../assess/assessment.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact, Person } from '../case/fact.ts';
import type { Outcome } from './act.ts';
import { ofKind } from './fields.ts';

/** What an act finds and would write. The outcome follows from the findings unless the act says otherwise. */
export type Judgement = {
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
  readonly says: string;
  readonly outcome?: Outcome;
  readonly reason?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** One thing a person can do: its name on every floor, what it takes, and how it is judged. */
export type ActDefinition = {
  readonly name: string;
  readonly label: string;
  readonly schema: z.ZodType;
  readonly judge: (scene: Scene, data: unknown, by: Person) => Judgement;
  readonly callsField?: CallsField;
};

/** What a field of an act's data is called in the words of the case, where that is not the field's own name. */
export type CallsField = (scene: Scene, data: unknown, path: readonly string[]) => string | undefined;

/**
 * An act whose judge gets its data as the schema reads it. Beside them every act takes `kind`, the kind of meeting it is about, when that is
 * not the one the case has come to: minutes of the last stability meeting, say, after a disruption meeting was asked for.
 */
export const defineAct = <S extends z.ZodType>(act: {
  name: string;
  schema: S;
  judge: (scene: Scene, data: z.output<S>, by: Person) => Judgement;
  callsField?: CallsField;
}): ActDefinition => ({
  ...act,
  label: actLabels[act.name] ?? act.name,
  schema: act.schema instanceof z.ZodObject ? act.schema.extend(ofKind) : act.schema,
  judge: (scene, data, by) => act.judge(scene, data as z.output<S>, by),
});
