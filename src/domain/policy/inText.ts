/** A label inside a sentence: “Foster carer” → “foster carer”; what is written as a name stays one: “QARO”, “Virtual School”, “Care Plan”. */
export const inText = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) && !/\s\p{Lu}\p{Ll}/u.test(label.replace(/\(.*\)/u, ''))
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
