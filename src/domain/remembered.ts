/**
 * What follows from a thing that never changes and lasts, such as a procedure or one of its rules, worked out once: whoever asks again
 * about the same object gets the same answer. It changes nothing but the time it takes. For what lasts one look at a case, `keptWith`.
 */
export const remembered = <Thing extends object, Answer>(workOut: (thing: Thing) => Answer): ((thing: Thing) => Answer) => {
  const answers = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const known = answers.get(thing);
    if (known) return known.answer;
    const answer = workOut(thing);
    answers.set(thing, { answer });
    return answer;
  };
};
