/**
 * What follows from a thing that never changes, worked out once: whoever asks again about the same object gets the same answer. It is
 * remembered for as long as the object is about, and changes nothing but the time it takes.
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
