import { z } from 'zod';
import type { Clock, Finding } from '../assess/assessment.ts';
import { clocksOf } from '../assess/limits/clocks.ts';
import { eligibleFindings, homeEnded } from '../assess/request/eligible.ts';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { feasibilityFindings } from '../assess/limits/feasibility.ts';
import { askedLate, lateNow } from '../assess/limits/lateDiscussion.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact, Instant } from '../case/fact.ts';
import { requestFormFindings } from '../form/requestFormFindings.ts';
import { cite, theRoles } from '../policy/cite.ts';
import { dayOf } from '../time/london.ts';
import { sayDay } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { acceptance, day, instant, key, text } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { withFacts } from './withFacts.ts';
import { refuse } from './refuse.ts';

const schema = z.strictObject({
  receivedAt: instant.optional(),
  endedOn: day.optional(),
  ending: z.enum(['planned', 'unplanned', 'abrupt'], { error: 'is planned, unplanned or abrupt' }).optional(),
  lastingHome: z.boolean({ error: 'is yes or no' }).optional(),
  chosenBy: key.optional(),
  note: text.optional(),
  ...acceptance,
});

/**
 * Asks for the disruption meeting once a home has ended, from the day itself on. A request that came after the window is kept and discussed;
 * where the meeting is not called for, it is asked for only when somebody who may chooses it (`chosenBy`), with the reason.
 */
export const requestDisruption = defineAct({
  name: 'requestDisruption',
  schema,
  judge: (scene, data, by) => {
    const { rules } = scene;
    const at = data.receivedAt ?? scene.now;
    const told = toldOf(scene, data, by.id, at);
    const chooses = mayChoose(scene, data.chosenBy);
    const wrong = [
      ...notInFuture(scene, 'receivedAt', data.receivedAt, 'The time the request came'),
      ...wrongDays(scene, homeEnded(withFacts(scene, told)), at),
      ...(data.chosenBy === undefined ? [] : wrongChoice(scene, chooses, data.reason)),
    ];
    if (wrong.length) return refuse(wrong, 'The request is not complete yet.');

    const chosen = chooses ? { chosenBy: data.chosenBy } : {};
    const asked: Fact = { event: 'disruption.requested', at, by: by.id, ...chosen, ...(data.note !== undefined && { note: data.note }) };
    const after = withFacts(scene, [...told, asked]);
    const unfit = eligibleFindings(after);
    if (unfit.some(({ code }) => code === 'not-eligible'))
      return { findings: unfit, facts: [], outcome: 'not-required', says: unfit[0]?.says ?? 'This meeting is not required.' };
    const clocks = clocksOf(after);
    const late = clocks.filter((clock) => lateNow(after, clock)).flatMap((clock): readonly Finding[] => lateNotice(after, clock));
    const findings = [
      ...requestFormFindings(after),
      ...unfit,
      ...late,
      ...(late.length ? [] : feasibilityFindings(after, clocks, dayOf(at))),
      ...dutyFindingsAt(after, 'requestDisruption'),
    ];
    const window = clocks.find((clock) => clock.earliest !== undefined);
    return {
      findings,
      facts: [
        ...told,
        {
          ...asked,
          ...(data.reason !== undefined && { reason: data.reason }),
          ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
        },
      ],
      says: `The ${rules.name} is requested. ${window?.explanation ?? ''}`.trim(),
      reason: data.reason,
      details: {
        ...(window?.earliest !== undefined && { earliest: window.earliest }),
        ...(window?.latest !== undefined && { latest: window.latest }),
      },
    };
  },
});

/** A home whose end is not known, or has not come, or came after the request. */
const wrongDays = (scene: Scene, ended: Instant | undefined, at: Instant): readonly Finding[] => {
  if (ended === undefined) {
    const clause = scene.rules.clocks.find((rule) => rule.late !== undefined)?.clause;
    const says = 'It is not recorded on which day the child stopped living there.';
    return [wrongField(scene, 'endedOn', says, 'Give the day the home ended.', clause)];
  }
  if (dayOf(ended) > dayOf(scene.now)) {
    const says = `The home would end on ${sayDay(dayOf(ended))}, which has not come yet.`;
    return [wrongField(scene, 'endedOn', says, 'Give the day it really ended.')];
  }
  return dayOf(at) < dayOf(ended)
    ? [wrongField(scene, 'receivedAt', 'The request would be older than the end of the home.', 'Check both dates.')]
    : [];
};

/** Whether somebody may choose the meeting where it is not called for. */
const mayChoose = ({ rules, state }: Scene, chosenBy: string | undefined): boolean =>
  state.people.some((person) => person.id === chosenBy && person.roles.some((role) => rules.request.eligible?.choice.includes(role)));

/** A choice that is not theirs, or without its reason. */
const wrongChoice = (scene: Scene, chooses: boolean, reason: string | undefined): readonly Finding[] => {
  const who = theRoles(scene.policy, scene.rules.request.eligible?.choice ?? []);
  return [
    ...(chooses ? [] : [wrongField(scene, 'chosenBy', `This is for ${who} to choose.`, 'Name who chose it.')]),
    ...(reason === undefined ? [wrongField(scene, 'reason', 'Nobody says why the meeting is held all the same.', 'Give the reason.')] : []),
  ];
};

/** The request is kept although it came late, or in time for a meeting that no longer can be: who has to discuss it is told, nobody is refused by it. */
const lateNotice = (scene: Scene, { id, latest }: Clock): readonly Finding[] => {
  const late = scene.rules.clocks.find((rule) => rule.id === id)?.late;
  if (!late) return [];
  const who = theRoles(scene.policy, late.by, 'and');
  return [
    {
      code: 'late-discussion-needed',
      strength: 'consider',
      clause: late.clause,
      says: `${askedLate(scene, latest) ? 'The request came after the limit' : 'The request came in time, and the limit has passed since'}: it is discussed first by ${who}, who agree whether to go ahead. ${cite(scene.policy, late.clause)}.`,
      about: { clock: id },
      wayOn: 'They are asked now.',
    },
  ];
};

/** What the request says of the home, where that is not known already. */
const toldOf = (scene: Scene, data: z.output<typeof schema>, by: string, now: Instant): readonly Fact[] => {
  const facts: Fact[] = [];
  const ended = homeEnded(scene);
  if (data.endedOn !== undefined && (ended === undefined || dayOf(ended) !== data.endedOn))
    facts.push({ event: 'fact.recorded', at: now, by, fact: 'placement.endedOn', value: data.endedOn });
  if (data.ending !== undefined && scene.known('placement.ending') !== data.ending)
    facts.push({ event: 'fact.recorded', at: now, by, fact: 'placement.ending', value: data.ending });
  if (data.lastingHome !== undefined && scene.known('placement.lastingHome') !== data.lastingHome)
    facts.push({ event: 'fact.recorded', at: now, by, fact: 'placement.lastingHome', value: data.lastingHome });
  return facts;
};
