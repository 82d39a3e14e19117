import { citations } from './citations.ts';
import { formHoles } from './formHoles.ts';
import type { Hole } from './hole.ts';
import { languageHoles } from './languageHoles.ts';
import { meetingHoles } from './meetingHoles.ts';
import { didYouMean } from './near.ts';
import { noKind } from './noKind.ts';
import { own } from './own.ts';
import type { Policy } from './policy.ts';
import { rolesNamed } from './rolesNamed.ts';
import { settingAt } from './settingAt.ts';
import { writtenTwice } from './writtenTwice.ts';
import { yesNoHoles } from './yesNoHoles.ts';

/** What a policy that has the right shape may still get wrong: things named and never written down, or written twice. */
export const crossCheck = (policy: Policy): readonly Hole[] => [
  ...unknownClauses(policy),
  ...versionHoles(policy),
  ...unknownRoles(policy),
  ...Object.entries(policy.meetings).flatMap(([kind, rules]) => meetingHoles(policy, kind, rules)),
  ...unknownKinds(policy),
  ...formHoles(policy),
  ...languageHoles(policy),
  ...yesNoHoles(policy),
  ...sameNames(policy),
  ...settingHoles(policy),
];

/** Clauses that are cited and not in the file, or whose id is not one of this file. */
const unknownClauses = (policy: Policy): readonly Hole[] => {
  const all = Object.keys(policy.clauses);
  return [
    ...citations(policy)
      .filter(({ clause }) => !own(policy.clauses, clause))
      .map(({ clause, path }) => ({
        path,
        says: `clause ${clause} is not among the clauses of this file${didYouMean(clause, all)}; write it there, or name one that is`,
      })),
    ...all
      .filter((clause) => !clause.startsWith(policy.prefix))
      .map((clause) => ({ path: ['clauses', clause], says: `clause ids of this file begin with ${policy.prefix}` })),
  ];
};

/** A version that is never in force, or whose name holds quotes. */
const versionHoles = ({ effective, version }: Policy): readonly Hole[] => {
  const holes: Hole[] = [];
  if (effective?.until !== undefined && effective.until < effective.from)
    holes.push({
      path: ['effective', 'until'],
      says: `${effective.until} is before ${effective.from}, so this version would never be in force`,
    });
  if (/[“”‘’]/.test(version))
    holes.push({
      path: ['version'],
      says: `${version} holds curly quotes, which would be part of it; write straight ones, such as "1"`,
    });
  return holes;
};

const unknownRoles = (policy: Policy): readonly Hole[] => {
  const all = Object.keys(policy.roles);
  return rolesNamed(policy)
    .filter(({ role }) => !own(policy.roles, role))
    .map(({ role, path }) => ({
      path,
      says: `role ${role} is not among the roles of this file (${all.join(', ')})${didYouMean(role, all)}`,
    }));
};

/** Kinds of meeting that a reason, or what rules a meeting out, is for and that the procedure does not have. */
const unknownKinds = (policy: Policy): readonly Hole[] => {
  const isThere = (kind: string): boolean => own(policy.meetings, kind) !== undefined;
  return [
    ...policy.exclusions.flatMap((rule, index) =>
      (rule.meetings ?? [])
        .filter((kind) => !isThere(kind))
        .map((kind) => ({ path: ['exclusions', index, 'meetings'], says: noKind(policy, kind) })),
    ),
    ...policy.triggers.any.flatMap(({ meeting }, index) =>
      meeting === undefined || isThere(meeting) ? [] : [{ path: ['triggers', 'any', index, 'meeting'], says: noKind(policy, meeting) }],
    ),
  ];
};

const sameNames = (policy: Policy): readonly Hole[] => {
  const values = Object.entries(policy.facts).flatMap(([name, { choices = [] }]) =>
    writtenTwice(
      choices.map(({ value }) => value),
      ['facts', name, 'choices'],
    ),
  );
  const kinds = policy.placements.kinds.map(({ type }) => type);
  const codes = (coded: readonly { readonly code: string }[]): readonly string[] => coded.map(({ code }) => code);
  const settings = policy.configurable.map(({ key }) => key);
  const reminders = policy.reminders.map(({ id }) => id);
  return [
    ...values,
    ...writtenTwice(kinds, ['placements', 'kinds']),
    ...writtenTwice(codes(policy.triggers.any), ['triggers', 'any']),
    ...writtenTwice(codes(policy.exclusions), ['exclusions']),
    ...writtenTwice(settings, ['configurable']),
    ...writtenTwice(reminders, ['reminders']),
  ];
};

/** Settings of a field that is not there, or that stands at none of the values named. */
const settingHoles = (policy: Policy): readonly Hole[] =>
  policy.configurable.flatMap((setting, index) => {
    if (setting.at === undefined) return [];
    const now = settingAt(policy, setting.at);
    const path = ['configurable', index, 'at'];
    if (now === undefined)
      return [
        {
          path,
          says: `there is no ${setting.at} in this file; write the names on the way to a field with dots between, such as meetings.stability.clocks.window.latest`,
        },
      ];
    return now === setting.default || setting.other.includes(now as string)
      ? []
      : [
          {
            path,
            says: `${setting.at} is ${JSON.stringify(now)}, which is neither the default nor one of the others named here`,
          },
        ];
  });
