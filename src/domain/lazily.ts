/** What is worked out when it is first asked for, once. */
export const lazily = <Answer>(workOut: () => Answer): (() => Answer) => {
  let known: { readonly answer: Answer } | undefined;
  return () => (known ??= { answer: workOut() }).answer;
};
