/** Roles of the glossary held by the child, their family and whoever cares for them: never a colleague with an account. */
const family: ReadonlySet<string> = new Set([
  'child',
  'foster-carer',
  'connected-carer',
  'supported-lodgings-provider',
  'birth-parent',
  'birth-family',
  'person-with-pr',
  'carer-supporter',
  'child-supporter',
]);

/** Roles of the glossary most often held by somebody of another organisation. */
const elsewhere: ReadonlySet<string> = new Set([
  'key-worker',
  'education-representative',
  'agency-supervising-social-worker',
  'designated-nurse',
  'camhs',
  'lac-mental-health',
  'therapeutic-service',
  'police',
  'childrens-guardian',
  'interpreter',
]);

/** Whether a role is the child's own, or of family and carers: such a person has no account of the council. */
export const isOfTheFamily = (role: string): boolean => family.has(role);

/** Whether somebody in this role is most often from outside the council: a form starts with that and lets people say otherwise. */
export const isUsuallyOutside = (role: string): boolean => family.has(role) || elsewhere.has(role);
