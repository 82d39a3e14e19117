import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';

const roleFields = new Set(['role', 'owner', 'for-role', 'filled-by', 'raised-by']);

/** Parts a person has in a meeting, which are not roles in the case: whoever it is now. */
export const functions: readonly string[] = ['organiser', 'chair', 'note-taker', 'first-chair', 'owners', 'requester'];

/** Every place where the policy names a role. */
export const rolesNamed = (policy: Policy): readonly { readonly role: string; readonly path: Path }[] => {
  const found: { role: string; path: Path }[] = [];
  const add = (value: unknown, path: Path): void => {
    if (typeof value === 'string') found.push({ role: value, path });
    else if (Array.isArray(value))
      value.forEach((each, index) => {
        add(each, [...path, index]);
      });
    else if (typeof value === 'object' && value !== null && !('role' in value))
      for (const [key, each] of Object.entries(value)) add(each, [...path, key]);
  };
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof key === 'string' && roleFields.has(key)) add(each, [...path, key]);
      walk(each, [...path, key]);
    }
  };
  walk(policy.meetings, ['meetings']);
  walk(policy.triggers, ['triggers']);
  for (const [kind, rules] of Object.entries(policy.meetings)) {
    add(rules.request.to, ['meetings', kind, 'request', 'to']);
    rules.duties.forEach((duty, index) => {
      add([...(duty.by ?? []), ...(duty.with ?? []), ...(duty.each === undefined ? [] : [duty.each])], ['meetings', kind, 'duties', index]);
    });
    const review = rules['statutory-review'];
    if (review?.given) add(review.given.to, ['meetings', kind, 'statutory-review', 'given', 'to']);
    if (review?.earlier) add(review.earlier['agreed-by'], ['meetings', kind, 'statutory-review', 'earlier', 'agreed-by']);
    if (rules.cease?.['in-review-by']) add(rules.cease['in-review-by'], ['meetings', kind, 'cease', 'in-review-by']);
    if (rules.cease) add(rules.cease.by, ['meetings', kind, 'cease', 'by']);
    if (rules.cease?.reopen?.by) add(rules.cease.reopen.by, ['meetings', kind, 'cease', 'reopen', 'by']);
    rules.notify.forEach((notice, index) => {
      if (notice.unless) add(notice.unless.by, ['meetings', kind, 'notify', index, 'unless', 'by']);
    });
    if (rules.organiser['agreed-among']) add(rules.organiser['agreed-among'], ['meetings', kind, 'organiser', 'agreed-among']);
    rules.gates.forEach((gate, index) => {
      if (gate.excuse) add(gate.excuse.by, ['meetings', kind, 'gates', index, 'excuse', 'by']);
    });
    add(rules.request.eligible?.choice ?? [], ['meetings', kind, 'request', 'eligible', 'choice']);
    if (rules.series) add(rules.series.by, ['meetings', kind, 'series', 'by']);
    for (const [act, roles] of Object.entries(rules['who-may'])) if (Array.isArray(roles)) add(roles, ['meetings', kind, 'who-may', act]);
    rules.record.sections.forEach((section, index) => {
      add(section.audience?.roles ?? [], ['meetings', kind, 'record', 'sections', index, 'audience']);
    });
    if (rules.approval) add(rules.approval.by, ['meetings', kind, 'approval', 'by']);
    for (const [index, seat] of rules.invite.entries())
      seat['if-left-out'].forEach((rule, which) => {
        add(rule.for, ['meetings', kind, 'invite', index, 'if-left-out', which, 'for']);
      });
    for (const [index, clock] of rules.clocks.entries())
      add([...(clock.to === undefined ? [] : [clock.to]), ...(clock.late?.by ?? [])], ['meetings', kind, 'clocks', index]);
  }
  policy.analysis?.duties.forEach((duty, index) => {
    add(duty.owner, ['analysis', 'duties', index, 'owner']);
  });
  policy.forms.forEach((form, index) => {
    add(form.author, ['forms', index, 'author']);
  });
  policy.reminders.forEach((rule, index) => {
    add(rule.tell, ['reminders', index, 'tell']);
  });
  for (const [act, roles] of Object.entries(policy['who-may'])) if (Array.isArray(roles)) add(roles, ['who-may', act]);
  return found.filter(({ role }) => !functions.includes(role));
};
