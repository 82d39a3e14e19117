import { own } from './own.ts';
import { pathAt } from './pathAt.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';

/** The policy with its texts in one of its languages; a text without a translation stays as it is. Undefined when it has not that language. */
export const inLanguage = (policy: Policy, language: string): Policy | undefined => {
  const texts = own(policy.languages, language);
  return (
    texts &&
    Object.entries(texts).reduce<Policy>((so, [address, text]) => {
      const path = pathAt(so, address);
      return path === undefined ? so : (put(so, path, text) as Policy);
    }, policy)
  );
};

const put = (value: unknown, [step, ...rest]: Path, text: string): unknown => {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === step ? put(each, rest, text) : each));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: put(record[step], rest, text) };
};
