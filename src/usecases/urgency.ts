type Urgent = { readonly state: string; readonly due?: string };

const strengthless = Number.POSITIVE_INFINITY;

/** Orders what is late before what is not, then by when it is due; without a date comes last. */
export const byUrgency = (a: Urgent, b: Urgent): number =>
  Number(b.state === 'late') - Number(a.state === 'late') || dueAt(a) - dueAt(b) || 0;

const dueAt = ({ due }: Urgent): number => (due === undefined ? strengthless : Date.parse(due));
