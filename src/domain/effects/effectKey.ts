/** What an effect is about, in the order its key says it: `SM-7K2Q/mail/circulate/1/1/<person>`. Keys carry references, numbers, roles and ids only. */
export const effectKey = (reference: string, ...parts: readonly (string | number)[]): string => [reference, ...parts].join('/');

/** The parts of a key after the reference, in order. */
export const partsOfKey = (key: string): readonly string[] => key.split('/').slice(1);
