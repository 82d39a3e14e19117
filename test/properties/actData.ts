import { z } from 'zod';
import { acts } from '../../src/domain/acts/acts.ts';
import { instantOf, msOf } from '../../src/domain/time/instant.ts';
import type { Assessment, Question } from '../../src/domain/assess/assessment.ts';
import { type Bowl, dayNear, instantNear, oddValue, somebody, usualValue } from './values.ts';

type Json = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly oneOf?: readonly Json[];
  readonly anyOf?: readonly Json[];
};

const schemas: ReadonlyMap<string, Json> = new Map(
  Object.entries(acts).map(([name, { schema }]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json]),
);

/** Data for an act as its schema has it, in the words of the procedure; `wild` in a hundred of its parts are something else. */
export const dataFor = (bowl: Bowl, act: string, wild: number): unknown => {
  const schema = schemas.get(act) ?? {};
  return wild > 0 && bowl.dice.percent(wild) ? oddValue(bowl.dice) : partOf(bowl, schema, '', wild);
};

const partOf = (bowl: Bowl, schema: Json, name: string, wild: number): unknown => {
  const { dice } = bowl;
  if (wild > 0 && dice.percent(wild)) return oddValue(dice);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  if (schema.format === 'date-time') return instantNear(bowl);
  if (schema.format === 'date') return dayNear(bowl);
  if (schema.format === 'email') return 'somebody@council.example';
  const usual = usualValue(bowl, name);
  if (usual !== undefined && schema.properties === undefined && (schema.type !== 'array' || Array.isArray(usual))) return usual;
  const shapes = schema.oneOf ?? schema.anyOf;
  if (shapes) return partOf(bowl, dice.pick(shapes), name, wild);
  switch (schema.type) {
    case 'boolean':
      return dice.percent(50);
    case 'integer':
    case 'number':
      return 1 + dice.upTo(3);
    case 'array':
      return Array.from({ length: 1 + dice.upTo(2) }, () => partOf(bowl, schema.items ?? {}, name, wild));
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) === true || dice.percent(60))
          .map(([key, inner]) => [key, partOf(bowl, inner, name === 'person' && key === 'id' ? 'person' : key, wild)]),
      );
    default:
      return 'Words';
  }
};

/** Data with which an act has a chance: what the case asks for is in it. */
export const likelyData = (bowl: Bowl, act: string, seen: Assessment): unknown => {
  const data = dataFor(bowl, act, 0) as Record<string, unknown>;
  return { ...data, ...(Object.hasOwn(likely, act) ? likely[act]?.(bowl, seen) : undefined) };
};

/** An answer to a question of the case, of the kind it asks for; hardly ever what rules the meeting out. */
export const anAnswer = (dice: Bowl['dice'], { fact, kind, choices }: Question): unknown => {
  if (fact.startsWith('exclusions.')) return dice.percent(2);
  switch (kind) {
    case 'yes-no':
      return dice.percent(65);
    case 'choice':
      return dice.pick(choices ?? []).value;
    case 'date':
      return dice.pick(['2010-02-28', '2026-11-20', '2026-11-28']);
    case 'number':
      return dice.upTo(5);
    case 'text':
      return dice.pick(['Words', 'in-house', 'agency']);
  }
};

const hoursFrom = (instant: string, hours: number): string => instantOf(msOf(instant) + hours * 3_600_000);

/** Every reason against the meeting, nearly always a no. */
const noneOf = ({ dice, words }: Bowl): Record<string, boolean> =>
  Object.fromEntries(words.exclusions.map((code) => [code, dice.percent(1)]));

const likely: Readonly<Record<string, (bowl: Bowl, seen: Assessment) => Record<string, unknown>>> = {
  raiseConcern: (bowl) => ({
    notifiedAt: hoursFrom(bowl.now, -bowl.dice.upTo(5)),
    placement: { type: bowl.dice.pick(bowl.words.placements) },
  }),
  submitRequest: (bowl) => ({ exclusions: noneOf(bowl), reason: 'Because' }),
  decideRequest: (bowl) => ({ exclusions: noneOf(bowl), decision: bowl.dice.percent(85) ? 'approve' : 'refuse', reason: 'Needed' }),
  recordFact: (bowl, { questions }) => {
    const at = hoursFrom(bowl.now, -bowl.dice.upTo(2));
    if (questions.length === 0) return { at };
    const question = bowl.dice.pick(questions);
    return { at, fact: question.fact, value: anAnswer(bowl.dice, question) };
  },
  decideInvitee: (bowl, { seats }) => {
    const open = seats.filter((seat) => seat.applies === 'yes' && seat.people.length > 0);
    if (open.length === 0) return {};
    const seat = bowl.dice.pick(open);
    return {
      seat: seat.id,
      person: bowl.dice.pick(seat.people).person.id,
      decision: bowl.dice.percent(80) ? 'invite' : 'leave-out',
      reason: 'Because',
    };
  },
  scheduleMeeting: (bowl) => {
    const start = hoursFrom(bowl.now, 1 + bowl.dice.upTo(60));
    return { start, end: hoursFrom(start, 1), reason: 'Because' };
  },
  rescheduleMeeting: (bowl) => {
    const start = hoursFrom(bowl.now, 1 + bowl.dice.upTo(60));
    return { start, end: hoursFrom(start, 1) };
  },
  startMeeting: (bowl) => ({ exclusions: noneOf(bowl), at: bowl.now, reason: 'Because' }),
  holdMeeting: (bowl, { meeting }) => ({
    startedAt: meeting?.start !== undefined && meeting.start < bowl.now ? meeting.start : bowl.now,
    endedAt: bowl.now,
    reason: 'Because',
  }),
  saveMinutes: (bowl, { sections }) => ({
    sections: Object.fromEntries(sections.map(({ id }) => [id, 'Words'])),
    noteTaker: somebody(bowl),
  }),
  agreeReview: (bowl) => ({ date: hoursFrom(bowl.now, 24 * (1 + bowl.dice.upTo(40))).slice(0, 10), reason: 'Because' }),
  finaliseMinutes: () => ({ reason: 'Because' }),
  completeForm: (bowl, { forms }) => (forms.length === 0 ? {} : { form: bowl.dice.pick(forms).id, reason: 'Because' }),
  notify: (bowl, { duties }) => {
    const owed = duties.filter((duty) => duty.act === 'notify');
    const role = owed.length > 0 ? bowl.dice.pick(owed).about?.person : undefined;
    return { at: bowl.now, ...(role !== undefined && { role }) };
  },
  recordNotice: (bowl) => ({ receivedAt: hoursFrom(bowl.now, -1) }),
};
