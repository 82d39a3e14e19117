import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { acts } from '../../../../src/domain/acts/acts.ts';
import type { ActDefinition } from '../../../../src/domain/acts/defineAct.ts';
import { act } from '../../../../src/domain/acts/judge.ts';
import { actExamples } from '../../../../src/domain/acts/told/actExamples.ts';
import { actMeanings } from '../../../../src/domain/acts/told/actMeanings.ts';
import { actSchema, type ActSchema } from '../../../../src/domain/acts/told/actSchema.ts';
import { meaningOf, meaningRows } from '../../../../src/domain/acts/told/fieldMeanings.ts';
import { silentOn } from '../../../../src/domain/assess/silence.ts';
import { sceneFor } from '../../../../src/domain/acts/sceneFor.ts';
import type { Policy } from '../../../../src/domain/policy/policy.ts';
import { readPacks } from '../../../../src/policies/packs.ts';
import { readWorkCalendar } from '../../../../src/policies/workCalendar.ts';
import { oddities } from './oddities.ts';

const packs = readPacks();
const calendar = readWorkCalendar();
const now = '2026-12-03T12:00:00Z';
const every: readonly ActDefinition[] = Object.values(acts);
const packOf = (id: string): Policy => {
  const pack = packs.get(id);
  if (!pack) throw new Error(id);
  return pack;
};
type Shape = Omit<ActSchema, 'oneOf'> & {
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly minItems?: number;
};
type Path = readonly (string | number)[];

/** Formats are told twice, as a format and as a pattern: a format is an annotation, and the pattern is what binds. */
const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, date: true, email: true } });

const shapesOf = (schema: Shape): readonly Shape[] => schema.oneOf ?? [schema];
const places = (schema: Shape, at: Path = []): readonly Path[] => [
  at,
  ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => places(inner as Shape, [...at, name])),
  ...(schema.items ? places(schema.items, [...at, 0]) : []),
];
const at = (schema: Shape, path: Path): Shape =>
  path.reduce<Shape>((shape, step) => (typeof step === 'number' ? shape.items : shape.properties?.[step]) ?? {}, schema);

/** The least a schema takes. */
const least = (schema: Shape): unknown => {
  const [first] = schema.oneOf ?? schema.anyOf ?? [];
  if (first) return least(first);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, least(at(schema, [name]))]));
    case 'array':
      return schema.minItems === undefined ? [] : [least(at(schema, [0]))];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    default:
      return schema.format === 'date-time'
        ? now
        : schema.format === 'date'
          ? '2026-12-03'
          : schema.format === 'email'
            ? 'a@b.example'
            : 'x';
  }
};

/** The least data with something else in one place; that place left out for undefined. */
const withOdd = (schema: Shape, data: unknown, path: Path, odd: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return odd;
  const inner = at(schema, [step]);
  if (typeof step === 'number') return [withOdd(inner, least(inner), rest, odd)];
  const whole = data as Readonly<Record<string, unknown>>;
  const changed = withOdd(inner, whole[step] ?? least(inner), rest, odd);
  return changed === undefined ? Object.fromEntries(Object.entries(whole).filter(([key]) => key !== step)) : { ...whole, [step]: changed };
};

type Odd = { readonly path: Path; readonly data: unknown };
const oddData = (schema: Shape): readonly Odd[] =>
  shapesOf(schema).flatMap((shape) => [
    ...places(shape).flatMap((path) => oddities.map((odd) => ({ path, data: withOdd(shape, least(shape), path, odd) }))),
    { path: ['nonsense'], data: { ...(least(shape) as object), nonsense: 1 } },
  ]);

const fileOf = (policy: Policy) => ({
  case: {
    placement: { type: 'foster' },
    people: Object.keys(policy.roles).map((role) => ({ id: role, name: role, email: `${role}@council.example`, roles: [role] })),
  },
  log: [
    { event: 'concern.raised', at: now, by: 'child-social-worker', triggers: [policy.triggers.any[0]?.code ?? ''], exclusions: {} },
    { event: 'concern.notified', at: now, by: 'child-social-worker', to: 'child-social-worker' },
  ],
});

describe('what the acts take, as JSON Schema', () => {
  it('describes every act and every field in it, and nothing that is not there', () => {
    const bare: string[] = [];
    const used = new Set<string>();
    const look = (act: string, schema: Shape, place: string): void => {
      for (const row of [`${act}.${place}`, place, place.split('.').at(-1) ?? '']) used.add(row);
      for (const [name, inner] of Object.entries(schema.properties ?? {})) {
        const within = place === '' ? name : `${place}.${name}`;
        if (inner.description === undefined) bare.push(`${act}.${within}`);
        look(act, inner, within);
      }
      if (schema.items) look(act, schema.items, `${place}[]`);
      if (typeof schema.additionalProperties === 'object') look(act, schema.additionalProperties, `${place}.*`);
    };
    for (const each of every) for (const shape of shapesOf(actSchema(each))) look(each.name, shape, '');
    expect(bare).toEqual([]);
    expect(meaningRows.filter((row) => !used.has(row))).toEqual([]);
    expect(Object.keys(actMeanings)).toEqual(every.map(({ name }) => name));
    expect(Object.keys(actExamples)).toEqual(every.map(({ name }) => name));
    expect(meaningOf('agreeReview', 'nothing')).toBeUndefined();
  });

  it.each([undefined, ...packs.ids])('gives an example of each act that the act takes, under %s', (id) => {
    const strict = new Ajv2020({ strict: false });
    (addFormats as unknown as (to: Ajv2020) => void)(strict);
    for (const each of every) {
      const schema = actSchema(each, id === undefined ? undefined : packOf(id));
      const [example] = schema.examples ?? [];
      expect([each.name, strict.validate(schema, example), strict.errors]).toEqual([each.name, true, null]);
      expect([each.name, each.schema.safeParse(example).error?.issues]).toEqual([each.name, undefined]);
    }
  });

  it.each(every)('is exactly what $name takes', (each) => {
    const schema = actSchema(each) as Shape;
    const fits = ajv.compile(schema);
    for (const { path, data } of oddData(schema)) {
      // What cannot be written as JSON never comes.
      const told: unknown = data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as unknown);
      if (told === undefined) continue;
      expect([path, told, each.schema.safeParse(told).success]).toEqual([path, told, fits(told)]);
    }
  });

  it.each(packs.ids)('under %s, what the schema refuses is refused with the name of its field in the sentence', (id) => {
    const policy = packOf(id);
    const file = fileOf(policy);
    for (const each of every) {
      const scene = sceneFor(policy, file, calendar, now, each.name);
      if (silentOn(scene, each.name)) continue;
      const schema = actSchema(each) as Shape;
      const fits = ajv.compile(schema);
      const seen = new Map<string, number>();
      for (const { path, data } of oddData(schema)) {
        const place = path.join('.');
        if (data === undefined || fits(data) || path.length === 0 || path.includes('kind') || (seen.get(place) ?? 0) > 4) continue;
        seen.set(place, (seen.get(place) ?? 0) + 1);
        const tried = Object.keys(policy.roles)
          .map((by) => act(policy, file, calendar, now, { act: each.name, by: { id: by, roles: [by] }, data }))
          .find(({ findings }) => !findings.some(({ about }) => about?.person !== undefined));
        if (!tried) continue;
        const named = tried.findings.filter(({ about }) => path.join('.').startsWith(about?.field?.split('.')[0] ?? '?'));
        expect([each.name, place, tried.outcome, named.length > 0]).toEqual([each.name, place, 'incomplete', true]);
        expect(tried.facts).toEqual([]);
        for (const { says } of named) expect(says).toMatch(/^“.+” (is|are|has|needs|takes|cannot) |^“.+” is not something/u);
        if (place === 'nonsense' && each.name === 'agreeReview')
          expect(tried.findings[0]?.wayOn).toBe('It takes: date, reason, acceptedBy, number, kind.');
      }
    }
  });

  it.each(packs.ids)('under %s, a word that the schema does not list is refused with the name of its field', (id) => {
    const policy = packOf(id);
    const base = fileOf(policy);
    const held = [
      { event: 'meeting.scheduled', at: now, by: 'x', number: 1, start: now, end: now },
      { event: 'meeting.held', at: now, by: 'x', number: 1, attendance: [{ person: 'foster-carer', present: true }] },
    ];
    const file = { ...base, log: [...base.log, ...held] };
    let words = 0;
    for (const each of every)
      for (const shape of shapesOf(actSchema(each, policy)))
        for (const path of places(shape)) {
          const field = at(shape, path);
          const listed = field.propertyNames?.enum ?? field.enum;
          if (!listed || path.at(-1) === 'kind') continue;
          words += 1;
          const odd = field.propertyNames ? { nonsense: least((field.additionalProperties ?? {}) as Shape) } : 'nonsense';
          const data = withOdd(shape, least(shape), path, odd);
          expect(ajv.validate(actSchema(each, policy), data)).toBe(false);
          const read = each.schema.safeParse(data);
          const by = { id: 'child-team-manager', roles: [] };
          const fields = read.success
            ? each
                .judge(sceneFor(policy, file, calendar, now, each.name, data), read.data, by)
                .findings.map(({ about }) => about?.field ?? '')
            : read.error.issues.map((issue) => issue.path.join('.'));
          expect([each.name, path, fields.some((name) => name.startsWith(String(path[0])))]).toEqual([each.name, path, true]);
        }
    expect(words).toBeGreaterThan(8);
  });
});
