/** Fields every action has, under whichever of their names a procedure lists them. */
export const alwaysAsked: ReadonlySet<string> = new Set(['id', 'task', 'owner', 'due', 'status', 'what', 'who', 'when']);
