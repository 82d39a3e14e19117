import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { asSentence, sayList } from '../time/words.ts';
import { finding } from '../policy/cite.ts';
import type { Scene } from '../scene/scene.ts';
import { applies } from '../scene/applies.ts';
import { holders } from '../scene/holders.ts';
import { whoHolds } from '../scene/nameOf.ts';
import { askedElsewhere, unspoken } from '../assess/request/approval.ts';
import { consultedRoles, deciders, decisionOf, gaveAs, rolesNamed, stillToAgree, waitedFor } from '../assess/request/decision.ts';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { preconditionFindings } from '../assess/request/preconditions.ts';
import { triggerFindings, triggersUnmet } from '../assess/request/triggers.ts';
import { weighOrganiser } from './agreeOrganiser.ts';
import { withFacts } from './withFacts.ts';
import { defineAct } from './defineAct.ts';
import { askedAgain, weighExclusions } from './exclusionAnswers.ts';
import { answers, key, text } from './fields.ts';
import { reasonsFor } from './reasons.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({
  decision: z.enum(['approve', 'refuse'], { error: 'is approve or refuse' }),
  reason: text.optional(),
  exclusions: answers.optional(),
  consulted: z.array(key).max(20).optional(),
  alternatives: z.array(text).max(20).optional(),
  organiser: key.optional(),
});

/** The approver's yes or no. What rules the meeting out is asked again before a yes. */
export const decideRequest = defineAct({
  name: 'decideRequest',
  schema,
  judge: (scene, data, by) => {
    const { policy, rules, state } = scene;
    const weighed = weighExclusions(scene, by, data.exclusions, 'approval');
    const told = {
      at: scene.now,
      by: by.id,
      ...(data.exclusions && { exclusions: data.exclusions }),
      ...(data.reason !== undefined && { reason: data.reason }),
      ...(data.consulted && { consulted: data.consulted }),
      ...(rules.approval?.kind === 'discussion' && { discussedBy: discussedBy(scene, data.consulted ?? [], by.id) }),
      ...(data.alternatives && { alternatives: data.alternatives }),
    };
    const inPlace = inPlaceOf(scene, by.id);
    const talked = rules.approval?.kind === 'discussion' ? unspoken(scene, consultedNow(scene, data.consulted ?? [])) : [];
    if (data.decision === 'refuse') {
      const refusal = rules.approval?.refusal;
      const missing = refusal && data.reason === undefined;
      const rated = refusal && { clause: refusal.clause, strength: refusal.reason === 'required' ? ('must' as const) : refusal.strength };
      const findings =
        missing && rated
          ? [
              finding(
                policy,
                'refusal-incomplete',
                rated,
                rated.strength === 'must'
                  ? 'The decision stands on record with its reasons: say why it is no.'
                  : 'A reason helps the person who asked.',
                {
                  about: { field: 'reason' },
                  wayOn: 'Add why it is refused.',
                },
              ),
            ]
          : [];
      const others = refusal?.alternatives;
      if (others && !data.alternatives?.length)
        findings.push(
          finding(policy, 'refusal-incomplete', others, 'Say what is to be done instead, at least one thing.', {
            about: { field: 'alternatives' },
            wayOn: 'Add what is to be done instead.',
          }),
        );
      const refused =
        rules.approval?.kind === 'discussion'
          ? `There is to be no ${rules.name}. The person who asked is told, and why.`
          : 'The request is refused. The person who asked is told.';
      return {
        findings: [...weighed.excluded, ...weighed.unknown, ...findings, ...talked, ...inPlace],
        facts: [{ event: 'approval.refused', ...told, ...reasonsFor(scene, inPlace, data.reason, by.id) }],
        says: weighed.excluded.length > 0 ? `${refused} ${sayAll(weighed.excluded)}` : refused,
      };
    }
    if (weighed.excluded.length) return { findings: weighed.excluded, facts: weighed.facts, says: sayAll(weighed.excluded) };
    const findings: Finding[] = [...weighed.unknown, ...weighed.unanswered, ...askedAgain(scene, data.exclusions, 'approval')];
    findings.push(...talked, ...inPlace, ...triggerFindings(scene), ...triggersUnmet(scene), ...dutyFindingsAt(scene, 'decideRequest'));
    findings.push(...preconditionFindings(scene, 'decision'));
    const wanted = rules.approval?.granted;
    if (wanted && data.reason === undefined)
      findings.push(
        finding(
          policy,
          'record-incomplete',
          wanted.reason === 'required' ? wanted : { ...wanted, strength: 'consider' as const },
          'Say why the meeting is held.',
          { about: { field: 'reason' }, wayOn: 'Add the reason.' },
        ),
      );
    const agreed = weighOrganiser(scene, data.organiser);
    findings.push(...agreed);
    const { other, any } = policy.triggers;
    const unlisted = state.triggers.length > 0 && !state.triggers.some((code) => any.some((trigger) => trigger.code === code));
    if (other?.['approval-needs'] === 'reason' && unlisted) {
      findings.push(
        finding(
          policy,
          'precondition-unanswered',
          { clause: other.clause, strength: 'should' },
          'The reason for this meeting is not one the procedure lists.',
          { about: { field: 'reason' }, wayOn: 'Say why you approve it all the same.' },
        ),
      );
    }
    const standIn = state.holdings.findLast(
      (holding) =>
        rules.approval !== undefined &&
        deciders(rules.approval).includes(holding.role) &&
        holding.person === by.id &&
        holding.until === undefined,
    );
    const granted = {
      event: 'approval.granted',
      ...told,
      ...reasonsFor(scene, findings, data.reason, by.id),
      ...(standIn?.reason !== undefined && { standIn: standIn.reason }),
    };
    const organises = data.organiser === undefined ? [] : [{ event: 'organiser.agreed', at: scene.now, by: by.id, person: data.organiser }];
    const after = withFacts(scene, [granted]);
    const waits = decisionOf(after) === undefined;
    const left = waits && rules.approval ? waitedFor(after, rules.approval) : [];
    return {
      findings,
      facts: [granted, ...organises],
      says: waits
        ? `Your yes is recorded. ${stillAsked(after, left)}`
        : `The ${rules.name} is ${rules.approval?.kind === 'discussion' ? 'to be held' : 'approved'}. Next: agree who comes and book a time.`,
      reason: data.reason,
    };
  },
});

/** Who has to agree too; of a part nobody is left to speak for, that somebody else is wanted. */
const stillAsked = (scene: Scene, roles: readonly string[]): string => {
  const spoken = roles.filter((role) => askedElsewhere(scene, [role]) !== undefined);
  const others = roles.filter((role) => !spoken.includes(role)).map((role) => whoHolds(scene, [role]));
  const agree = others.length ? asSentence(`${sayList(others)} ${others.length === 1 ? 'has' : 'have'} to agree too.`) : '';
  return [agree, askedElsewhere(scene, spoken)].filter(Boolean).join(' ');
};

/** Why somebody decides in place of whoever is asked first, where the procedure names an order and somebody before them is there to ask. */
const inPlaceOf = (scene: Scene, by: string): readonly Finding[] => {
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

/** Roles that were talked with: by the log, or named with the decision; each is somebody by name, not a role alone (P29). */
const consultedNow = (scene: Scene, named: readonly string[]): readonly string[] =>
  [...consultedRoles(scene), ...rolesNamed(scene, named)].filter((role) => holders(scene, role).length > 0);

/** Who talked the decision over, by name: the one who decides and everybody it was talked over with. */
const discussedBy = (scene: Scene, named: readonly string[], by: string): readonly string[] => {
  const spoken = [...consultedRoles(scene), ...named];
  const asked = (scene.rules.approval?.consulted ?? []).filter((rule) => applies(scene, rule.when).is === 'true');
  const people = asked.flatMap((rule) => holders(scene, ...[rule.role].flat()));
  return [
    ...new Set([
      by,
      ...people.filter((person) => [person.id, ...person.roles].some((each) => spoken.includes(each))).map((person) => person.id),
    ]),
  ];
};
