import { citations } from './citations.ts';
import { formHoles } from './formHoles.ts';
import { languageHoles } from './languageHoles.ts';
import { didYouMean } from './near.ts';
import { own } from './own.ts';
import type { Policy } from './policy.ts';
import type { Path } from './placeOf.ts';
import { functions, rolesNamed } from './rolesNamed.ts';
import { settingAt } from './settingAt.ts';
import { yesNoHoles } from './yesNoHoles.ts';

type Hole = { readonly path: Path; readonly says: string };

/** What a policy that has the right shape may still get wrong: things named and never written down, or written twice. */
export const crossCheck = (policy: Policy): readonly Hole[] => {
  const cited = citations(policy);
  const holes: Hole[] = [];
  for (const { clause, path } of cited)
    if (!own(policy.clauses, clause))
      holes.push({
        path,
        says: `clause ${clause} is not among the clauses of this file${didYouMean(clause, Object.keys(policy.clauses))}; write it there, or name one that is`,
      });
  for (const clause of Object.keys(policy.clauses)) {
    if (!clause.startsWith(policy.prefix))
      holes.push({ path: ['clauses', clause], says: `clause ids of this file begin with ${policy.prefix}` });
  }
  const { effective } = policy;
  if (effective?.until !== undefined && effective.until < effective.from)
    holes.push({
      path: ['effective', 'until'],
      says: `${effective.until} is before ${effective.from}, so this version would never be in force`,
    });
  if (/[“”‘’]/.test(policy.version))
    holes.push({
      path: ['version'],
      says: `${policy.version} holds curly quotes, which would be part of it; write straight ones, such as "1"`,
    });
  for (const { role, path } of rolesNamed(policy))
    if (!own(policy.roles, role))
      holes.push({
        path,
        says: `role ${role} is not among the roles of this file (${Object.keys(policy.roles).join(', ')})${didYouMean(role, Object.keys(policy.roles))}`,
      });
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
      ...twice(
        rules.notify.map((rule) => rule.id ?? rule.role),
        [...base, 'notify'],
        'give one of them an id of its own',
      ),
      ...twice(
        rules.gates.map((rule) => rule.id),
        [...base, 'gates'],
      ),
      ...twice(rules.quorum?.seats.map((seat) => seat.id) ?? [], [...base, 'quorum', 'seats']),
    );
    for (const [index, { of: other }] of rules.clocks.entries())
      if (other !== undefined && !own(policy.meetings, other))
        holes.push({
          path: [...base, 'clocks', index, 'of'],
          says: noKind(policy, other),
        });
    for (const [index, rule] of rules.clocks.entries())
      if (rule.latest === undefined && rule.earliest === undefined && rule.says === undefined)
        holes.push({
          path: [...base, 'clocks', index],
          says: 'a clock needs latest or earliest, or says in words what the procedure gives instead of a number',
        });
      else if (rule.says !== undefined && (rule.latest !== undefined || rule.earliest !== undefined))
        holes.push({
          path: [...base, 'clocks', index, 'says'],
          says: 'says stands in place of a length, and there is one; take one of them out, or write two clocks',
        });
    const named = (documents: readonly string[], ...path: Path) => documents.map((document) => ({ document, path: [...base, ...path] }));
    const documents = [
      ...named(rules.circulation?.documents ?? [], 'circulation', 'documents'),
      ...named(rules['statutory-review']?.given?.documents ?? [], 'statutory-review', 'given', 'documents'),
      ...rules.preparation.flatMap((rule, index) => [
        ...named([rule.document], 'preparation', index, 'document'),
        ...named(rule.or, 'preparation', index, 'or'),
      ]),
      ...rules.duties.flatMap((rule, index) => named([rule.document ?? []].flat(), 'duties', index, 'document')),
    ];
    if (functions.includes(rules.organiser.role))
      holes.push({
        path: [...base, 'organiser', 'role'],
        says: `${rules.organiser.role} is a part in the meeting and no role; name the role that arranges it, such as child-social-worker`,
      });
    for (const [index, rule] of rules.expected.entries())
      if (!rules.invite.some((seat) => seat.seat === rule.seat))
        holes.push({
          path: [...base, 'expected', index, 'seat'],
          says: `there is no seat ${rule.seat} among those invited (${rules.invite.map((seat) => seat.seat).join(', ')})`,
        });
    for (const seat of rules['invite-list']?.always?.seats ?? [])
      if (!rules.invite.some((each) => each.seat === seat))
        holes.push({ path: [...base, 'invite-list', 'always', 'seats'], says: `there is no seat ${seat} among those invited` });
    for (const { document, path } of documents)
      if (!own(policy.documents, document))
        holes.push({
          path,
          says: `document ${document} is not among the documents of this file (${Object.keys(policy.documents).join(', ')})${didYouMean(document, Object.keys(policy.documents))}`,
        });
  }
  for (const [index, rule] of policy.exclusions.entries())
    for (const kind of rule.meetings ?? [])
      if (!own(policy.meetings, kind)) holes.push({ path: ['exclusions', index, 'meetings'], says: noKind(policy, kind) });
  for (const [index, { meeting }] of policy.triggers.any.entries())
    if (meeting !== undefined && !own(policy.meetings, meeting))
      holes.push({ path: ['triggers', 'any', index, 'meeting'], says: noKind(policy, meeting) });
  holes.push(...formHoles(policy), ...languageHoles(policy), ...yesNoHoles(policy));
  for (const [name, { choices }] of Object.entries(policy.facts))
    holes.push(...twice(choices?.map(({ value }) => value) ?? [], ['facts', name, 'choices']));
  holes.push(
    ...twice(
      policy.placements.kinds.map(({ type }) => type),
      ['placements', 'kinds'],
    ),
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
      holes.push({
        path: ['configurable', index, 'at'],
        says: `there is no ${setting.at} in this file; write the names on the way to a field with dots between, such as meetings.stability.clocks.window.latest`,
      });
    else if (setting.at !== undefined && now !== setting.default && !setting.other.includes(now as string)) {
      holes.push({
        path: ['configurable', index, 'at'],
        says: `${setting.at} is ${JSON.stringify(now)}, which is neither the default nor one of the others named here`,
      });
    }
  }
  return holes;
};

const noKind = (policy: Policy, kind: string): string =>
  `there is no kind of meeting ${kind} in this file; there is ${Object.keys(policy.meetings).join(', ')}`;

const twice = (ids: readonly string[], path: Path, wayOn = 'give one of them another name'): readonly Hole[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ path: [...path, index], says: `${id} stands here twice; ${wayOn}` }] : []));
