import { events } from '../../src/domain/policy/glossary.ts';
import { instantOf, msOf } from '../../src/domain/time/instant.ts';
import type { Instant } from '../../src/domain/case/fact.ts';
import type { Dice } from './dice.ts';
import { answersTo, type Vocabulary } from './vocabulary.ts';

/** What a value is made up from. */
export type Bowl = { readonly dice: Dice; readonly words: Vocabulary; readonly now: Instant };

const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e21,
  '',
  ' ',
  'x',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '2026-02-30',
  '2026-12-03T25:00:00Z',
  '+275760-09-13',
  [],
  {},
  [null],
  [[[]]],
  { id: 7 },
  JSON.parse('{"__proto__":{"id":"x"},"constructor":{"prototype":1}}'),
  '\u0000\ud800',
  'x'.repeat(300),
];

/** Something no field expects. */
export const oddValue = (dice: Dice): unknown => dice.pick(odd);

/** An instant around now: mostly within days of it, sometimes the very same. */
export const instantNear = ({ dice, now }: Bowl): Instant => {
  if (dice.percent(20)) return now;
  const hours = dice.percent(80) ? dice.upTo(240) - 160 : dice.upTo(20_000) - 10_000;
  return instantOf(msOf(now) + hours * 3_600_000 + dice.pick([0, 0, 0, 1, 59_999]));
};

export const dayNear = (bowl: Bowl): string => instantNear(bowl).slice(0, 10);

const prototypeNames = ['__proto__', 'constructor', 'stranger'];

/** A person of the case, by id. */
export const somebody = ({ dice, words }: Bowl): string =>
  dice.percent(95) ? dice.pick(words.people).id : dice.pick(['child', 'outside:1', ...prototypeNames]);

const aRole = ({ dice, words }: Bowl): string => (dice.percent(97) ? dice.pick(words.roles) : dice.pick(['wizard', ...prototypeNames]));

/** What a field of this name usually holds; undefined for a name that says nothing. */
export const usualValue = (bowl: Bowl, name: string): unknown => {
  const { dice, words } = bowl;
  const { policy } = words;
  switch (name) {
    case 'event':
      return dice.percent(97) ? dice.pick(events) : dice.pick(['effect.done', 'fact.recorded', ...prototypeNames]);
    case 'role':
    case 'requesterRole':
    case 'as':
      return aRole(bowl);
    case 'to':
    case 'people':
    case 'recipients':
      return dice.percent(30) ? aRole(bowl) : [somebody(bowl), somebody(bowl)];
    case 'person':
    case 'chair':
    case 'organiser':
    case 'owner':
    case 'childSocialWorker':
    case 'acceptedBy':
    case 'noteTaker':
    case 'escalatedTo':
    case 'by':
      return somebody(bowl);
    case 'seat':
    case 'spared':
      return dice.pick([...words.seats, 'nowhere']);
    case 'fact':
      return dice.percent(90) ? dice.pick([...words.facts, 'placement.type']) : dice.pick([...prototypeNames, 'child.dateOfBirth']);
    case 'value':
      return dice.pick([
        true,
        false,
        null,
        3,
        'foster',
        '2012-02-29',
        'unknown',
        ...answersTo(words, dice.pick([...words.facts, 'placement.type'])),
      ]);
    case 'exclusions':
      return Object.fromEntries([...words.exclusions.map((code) => [code, dice.percent(2)] as const)].filter(() => dice.percent(95)));
    case 'facts':
      return Object.fromEntries(dice.some(words.facts, 4).map((fact) => [fact, dice.pick(answersTo(words, fact))]));
    case 'triggers':
      return dice.percent(90) ? [dice.pick([...words.triggers, 'other'])] : dice.some(words.triggers, 5);
    case 'placement':
      return {
        type: dice.pick([...words.placements, ...words.placements, 'moon']),
        ...(dice.percent(30) && { provider: dice.pick(['in-house', 'agency']) }),
      };
    case 'type':
      return dice.pick(words.placements);
    case 'document':
      return dice.pick([...Object.keys(policy.documents), 'poem']);
    case 'documents':
      return dice.some(Object.keys(policy.documents), 3);
    case 'form':
      return dice.pick([...policy.forms.map(({ id }) => id), 'poem']);
    case 'forms':
      return policy.forms.length === 0 ? ['poem'] : [dice.pick(policy.forms).id];
    case 'answers':
      return answersFor(bowl);
    case 'sections':
      return Object.fromEntries(words.sections.filter(() => dice.percent(95)).map((id) => [id, 'Words']));
    case 'actions':
      return [
        {
          ...Object.fromEntries(words.fields.map((id) => [id, 'Words'])),
          id: dice.pick(['a', 'b']),
          task: 'Ring',
          owner: somebody(bowl),
          due: dayNear(bowl),
          status: dice.pick(['open', 'open', 'done', 'delayed']),
        },
      ];
    case 'action':
      return dice.pick(['a', 'b', 'c']);
    case 'attendance':
      return words.people.filter(() => dice.percent(80)).map(({ id }) => ({ person: id, present: dice.percent(85) }));
    case 'chairAgreedBy':
      return dice.some(words.people, 4).map(({ id }) => id);
    case 'consulted':
      return dice
        .shuffled(words.people)
        .slice(0, 20)
        .map(({ id }) => id);
    case 'present':
    case 'agreed':
    case 'dissenting':
      return words.people.filter(() => dice.percent(60)).map(({ id }) => id);
    case 'decision':
      return dice.pick(['invite', 'invite', 'leave-out', 'approve', 'refuse']);
    case 'number':
      return dice.upTo(4);
    case 'corrects':
      return dice.pick(['c1', 'c2', bowl.now]);
    case 'command':
    case 'id':
      return dice.pick(['c1', 'c2', 'c3']);
    case 'status':
      return dice.pick(['open', 'done', 'delayed', 'cancelled']);
    case 'effect':
      return dice.pick(['SM-7K2Q/calendar/1/1', 'SM-7K2Q/mail/__proto__', '']);
    default:
      return undefined;
  }
};

const answersFor = ({ dice, words }: Bowl): unknown => {
  const { forms } = words.policy;
  if (forms.length === 0) return { a: true };
  const fields = dice.pick(forms).sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields
      .filter(() => dice.percent(80))
      .map(({ id }) => [id, dice.pick<unknown>([true, false, 'Words', '2026-12-01', 3, ['Words'], { a: 'b' }])]),
  );
};
