import { z } from 'zod';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import { defineAct } from './defineAct.ts';
import { key } from './fields.ts';
import { wrongField } from './moments.ts';

/** Longer than anybody is asked to travel to a meeting. */
const longest = 240;

const schema = z.strictObject({
  person: key,
  minutes: z.int({ error: 'is a whole number of minutes' }).min(0, { error: 'is 0 or more' }).max(longest, { error: `is at most ${String(longest)}` }), // prettier-ignore
});

/** Keeps how many minutes somebody needs to get to a meeting in person: times are sought that leave them the way there and back. */
export const sayTravel = defineAct({
  name: 'sayTravel',
  schema,
  judge: (scene, { person, minutes }, by) => {
    if (!scene.state.people.some(({ id }) => id === person)) {
      const finding = wrongField(scene, 'person', 'Nobody with this id has a part in the case.', 'Choose somebody from the list.');
      return { findings: [finding], facts: [], says: finding.says };
    }
    const name = nameOf(scene, personOf(scene, person));
    return {
      findings: [],
      facts: [{ event: 'travel.said', at: scene.now, by: by.id, person, minutes }],
      says:
        minutes === 0 ? `${name} needs no time for the way.` : `${name} needs ${String(minutes)} minutes for the way, there and back each.`,
    };
  },
});
