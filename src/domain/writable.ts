/** The same thing while it is being made. */
export type Writable<Thing> = { -readonly [Field in keyof Thing]: Thing[Field] };
