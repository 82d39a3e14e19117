import { z } from 'zod';
import { badRequest } from './problem.ts';

const id = /^(String|Integer|Boolean|SystemTime|CLSID) (\{[0-9a-fA-F-]{36}\} (Name .+|Id 0x[0-9a-fA-F]+)|0x[0-9a-fA-F]+)$/;
const schema = z.array(z.strictObject({ id: z.string(), value: z.string() }));
export const extendedProperties = schema.optional();

/** Checks the ids of own properties: `String {guid} Name X` (learn.microsoft.com/graph/api/resources/extended-properties-overview). */
export function checkExtended(given: z.infer<typeof schema> | undefined): z.infer<typeof schema> {
  for (const one of given ?? [])
    if (!id.test(one.id))
      throw badRequest(
        `PropertyId values may only be in one of the following formats: 'MapiPropertyType namespaceGuid Name propertyName', … Got '${one.id}'.`,
        'ErrorInvalidProperty',
      );
  return given ?? [];
}
