/** A cell whose end may differ from the undisturbed one, why nothing can be done about it, and how far it may differ. */
export type Allowance = { readonly call: RegExp; readonly kinds: readonly string[]; readonly why: string; readonly differing: RegExp };

/** What cannot be promised. Anything beyond `differing` still fails the cell. */
export const allowances: readonly Allowance[] = [
  {
    call: /^POST \/connector\/v3\/conversations\/[^/]+\/activities/,
    kinds: ['504 after the change was made', 'time-out after the change was made', 'connection reset after', 'killed after'],
    why: 'The Bot Connector takes no key with a message and lists none: when it took a card and nobody learns so, a second one goes out. A lost question would be worse; both carry the same command, so that pressing both decides once.',
    differing: /^chat of [^:]+: too much \{"from":"bot"/,
  },
];

/** The allowance for a call gone wrong in this way, if there is one. */
export const allowanceFor = (call: string, kind: string): Allowance | undefined =>
  allowances.find((one) => one.call.test(call) && one.kinds.includes(kind));
