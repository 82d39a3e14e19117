import { citations } from './citations.ts';
import { formHoles } from './formHoles.ts';
import { languageHoles } from './languageHoles.ts';
import { own } from './own.ts';
import type { Policy } from './policy.ts';
import type { Path } from './placeOf.ts';
import { rolesNamed } from './rolesNamed.ts';
import { settingAt } from './settingAt.ts';

type Hole = { readonly path: Path; readonly says: string };

/** What a policy that has the right shape may still get wrong: things named and never written down, or written twice. */
export const crossCheck = (policy: Policy): readonly Hole[] => {
  const cited = citations(policy);
  const holes: Hole[] = [];
  for (const { clause, path } of cited)
    if (!own(policy.clauses, clause)) holes.push({ path, says: `clause ${clause} is not among the clauses of this file` });
  for (const clause of Object.keys(policy.clauses)) {
    if (!clause.startsWith(policy.prefix))
      holes.push({ path: ['clauses', clause], says: `clause ids of this file begin with ${policy.prefix}` });
  }
  for (const { role, path } of rolesNamed(policy))
    if (!own(policy.roles, role))
      holes.push({ path, says: `role ${role} is not among the roles of this file (${Object.keys(policy.roles).join(', ')})` });
  for (const [kind, rules] of Object.entries(policy.meetings)) {
    const base = ['meetings', kind];
    holes.push(
      ...twice(
        rules.clocks.map((rule) => rule.id),
        [...base, 'clocks'],
      ),
      ...twice(
        rules.invite.map((rule) => rule.seat),
        [...base, 'invite'],
      ),
      ...twice(
        rules.duties.map((rule) => rule.id),
        [...base, 'duties'],
      ),
      ...twice(
        rules.record.sections.map((rule) => rule.id),
        [...base, 'record', 'sections'],
      ),
      ...twice(rules.agenda?.items.map((rule) => rule.id) ?? [], [...base, 'agenda', 'items']),
      ...twice(
        rules.plan.fields.map((rule) => rule.id),
        [...base, 'plan', 'fields'],
      ),
    );
    for (const [index, rule] of rules.clocks.entries())
      if (rule.latest === undefined && rule.earliest === undefined && rule.says === undefined)
        holes.push({
          path: [...base, 'clocks', index],
          says: 'a clock needs latest or earliest, or says in words what the procedure gives instead of a number',
        });
    const documents = [
      ...(rules.circulation?.documents ?? []),
      ...(rules['statutory-review']?.given?.documents ?? []),
      ...rules.preparation.flatMap((rule) => [rule.document, ...rule.or]),
      ...rules.duties.flatMap((rule) => rule.document ?? []),
    ];
    for (const [index, rule] of rules.expected.entries())
      if (!rules.invite.some((seat) => seat.seat === rule.seat))
        holes.push({ path: [...base, 'expected', index, 'seat'], says: `there is no seat ${rule.seat} among those invited` });
    for (const seat of rules['invite-list']?.always?.seats ?? [])
      if (!rules.invite.some((each) => each.seat === seat))
        holes.push({ path: [...base, 'invite-list', 'always', 'seats'], says: `there is no seat ${seat} among those invited` });
    for (const document of documents)
      if (!own(policy.documents, document))
        holes.push({ path: [...base], says: `document ${document} is not among the documents of this file` });
  }
  for (const [index, rule] of policy.exclusions.entries())
    for (const kind of rule.meetings ?? [])
      if (!own(policy.meetings, kind)) holes.push({ path: ['exclusions', index, 'meetings'], says: `there is no kind of meeting ${kind}` });
  for (const [index, { meeting }] of policy.triggers.any.entries())
    if (meeting !== undefined && !own(policy.meetings, meeting))
      holes.push({ path: ['triggers', 'any', index, 'meeting'], says: `there is no kind of meeting ${meeting}` });
  holes.push(...formHoles(policy), ...languageHoles(policy));
  holes.push(
    ...twice(
      policy.triggers.any.map((trigger) => trigger.code),
      ['triggers', 'any'],
    ),
    ...twice(
      policy.exclusions.map((rule) => rule.code),
      ['exclusions'],
    ),
  );
  holes.push(
    ...twice(
      policy.configurable.map((setting) => setting.key),
      ['configurable'],
    ),
    ...twice(
      policy.reminders.map((rule) => rule.id),
      ['reminders'],
    ),
  );
  for (const [index, setting] of policy.configurable.entries()) {
    const now = setting.at === undefined ? undefined : settingAt(policy, setting.at);
    if (setting.at !== undefined && now === undefined)
      holes.push({ path: ['configurable', index, 'at'], says: `there is no ${setting.at} in this file` });
    else if (setting.at !== undefined && now !== setting.default && !setting.other.includes(now as string)) {
      holes.push({
        path: ['configurable', index, 'at'],
        says: `${setting.at} is ${JSON.stringify(now)}, which is neither the default nor one of the others named here`,
      });
    }
  }
  return holes;
};

const twice = (ids: readonly string[], path: Path): readonly Hole[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ path: [...path, index], says: `${id} stands here twice` }] : []));
