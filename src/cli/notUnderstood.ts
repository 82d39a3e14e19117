/** The command line was given something it cannot read: one clear line, exit status 2. */
export class NotUnderstood extends Error {
  override name = 'NotUnderstood';
}
