/** `daysSince.troubleBegan`: whole days since the day told; `lastDays.28.missingOn`: on how many days of the last 28 it was told of. */
const shape = /^(?:daysSince|lastDays\.(\d{1,3}))\.(.+)$/;

/** A fact that is counted from the days told under another: which, and over how many days back where it counts them. */
export const countedFrom = (fact: string): { readonly fact: string; readonly days?: number } | undefined => {
  const [whole, days, base] = shape.exec(fact) ?? [];
  return whole === undefined || base === undefined ? undefined : { fact: base, ...(days !== undefined && { days: Number(days) }) };
};

/** The fact people are asked for when this one is tested. */
export const askedFor = (fact: string): string => countedFrom(fact)?.fact ?? saidNowOf(fact) ?? fact;

/** `urgency.now` is `urgency` as it was said for this meeting: what was said for one held before it says nothing of this one. */
export const saidNowOf = (fact: string): string | undefined => (fact.endsWith('.now') ? fact.slice(0, -'.now'.length) : undefined);
