/** What is worked out when it is first asked for, once: for what belongs to no thing it could be kept with. */
export const lazily = <Answer>(workOut: () => Answer): (() => Answer) => {
  let known: { readonly answer: Answer } | undefined;
  return () => (known ??= { answer: workOut() }).answer;
};
