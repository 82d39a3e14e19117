/**
 * What follows from a thing that lasts as long as one look at a case, such as a scene or a log, worked out once and kept with the thing
 * itself, unseen: it goes when the thing goes, and a copy of the thing begins without it. `remembered` would make the collector carry what
 * hangs on such things long after they are gone. For a thing that takes nothing on, a frozen one, it is worked out each time.
 */
export const keptWith = <Thing extends object, Answer>(workOut: (thing: Thing) => Answer): ((thing: Thing) => Answer) => {
  const key = Symbol('kept');
  return (thing) => {
    const kept = (thing as { readonly [key]?: { readonly answer: Answer } })[key];
    return kept ? kept.answer : keep(thing, key, { answer: workOut(thing) }).answer;
  };
};

/** Puts an answer with the thing it follows from, under a key of whoever will look there; what is asked very often is looked up by hand. */
export const keep = <Answer>(thing: object, key: symbol, answer: Answer): Answer => {
  if (Object.isExtensible(thing)) Object.defineProperty(thing, key, { value: answer });
  return answer;
};
