import { z } from 'zod';
import { remembered } from '../remembered.ts';
import { own } from './own.ts';
import type { Path } from './placeOf.ts';

type Node = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly propertyNames?: { readonly enum?: readonly string[] };
};

const drawn = remembered((schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node);

/** The fields a schema allows at a place of the document, in its own order; empty where names are free or none stands. */
export const fieldsAllowedAt = (schema: z.ZodType, path: Path): readonly string[] => {
  const root = drawn(schema);
  const branches = (node: Node, seen: readonly string[] = []): readonly Node[] => {
    const ref = node.$ref;
    if (ref !== undefined)
      return seen.includes(ref)
        ? []
        : branches(ref === '#' ? root : (own(root.$defs ?? {}, ref.replace('#/$defs/', '')) ?? {}), [...seen, ref]);
    const inner = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])];
    return inner.length > 0 ? inner.flatMap((each) => branches(each, seen)) : [node];
  };
  let nodes: readonly Node[] = branches(root);
  for (const step of path)
    nodes = nodes
      .flatMap((node) => {
        if (typeof step === 'number') return node.items ? [node.items] : [];
        const named = node.properties && own(node.properties, step);
        if (named) return [named];
        return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
      })
      .flatMap((node) => branches(node));
  return [...new Set(nodes.flatMap((node) => [...Object.keys(node.properties ?? {}), ...(node.propertyNames?.enum ?? [])]))];
};
