/** Who fills each place, nobody more than one and as many places as can be; where not all can, those earlier in the list are. */
export const onceEach = <Place>(places: readonly Place[], fits: (place: Place) => readonly string[]): ReadonlyMap<Place, string> => {
  const holds = new Map<string, Place>();
  const filled = (place: Place, tried: Set<string>): boolean =>
    fits(place).some((person) => {
      if (tried.has(person)) return false;
      tried.add(person);
      const before = holds.get(person);
      if (before !== undefined && !filled(before, tried)) return false;
      holds.set(person, place);
      return true;
    });
  for (const place of places) filled(place, new Set());
  return new Map([...holds].map(([person, place]) => [place, person]));
};
