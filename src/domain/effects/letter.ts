/** A letter of paragraphs, empty ones left out, a blank line between them. */
export const letter = (...paragraphs: readonly (string | undefined)[]): string =>
  paragraphs.filter((one) => one !== undefined && one !== '').join('\n\n');

/** The lines that say what, when and where at one glance: "When: Thu 3 Dec 2026, 14:00 to 15:00". */
export const atAGlance = (lines: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(lines)
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => `${label}: ${value ?? ''}`)
    .join('\n');

/** What every letter asks of its reader, since replies leave the council's own systems. */
export const keepTheNameOut = (reference: string): string =>
  `Please use the reference ${reference} when you write back, and leave the child's name out.`;
