/** Whether a subject names the case: its reference as a word of its own. */
export const mentions = (subject: string, reference: string): boolean =>
  subject
    .toUpperCase()
    .split(/[^0-9A-Z-]+/)
    .includes(reference);
