const said = new Set(
  (
    'I Mon Tue Wed Thu Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August ' +
    'September October November December Christmas Easter English Welsh Polish Urdu Punjabi Romani Muslim Christian Sikh Hindu Jewish British ' +
    'Child Carer Carers Foster Home Police School Ended Moved Planned Unplanned Respite Emergency Short Long Placement Placed Returned Adopted Age Aged'
  ).split(' '),
);

/** The first word in a text that reads as somebody's name: a capital inside a sentence, or two in a row. A guess: a person decides. */
export const looksLikeName = (text: string): string | undefined => {
  for (const sentence of text.split(/[.!?:;\n]+/)) {
    const words = sentence
      .trim()
      .split(/[\s,()/"“”]+/)
      .filter(Boolean);
    const found = words.find(
      (word, index) => isCapitalised(word) && (index > 0 || isCapitalised(words[1] ?? '') || (words.length === 1 && word.length > 2)),
    );
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Initials of an office (`IRO`) are no name. */
const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}+(['’-]\p{L}+)*$/u.test(word) && !said.has(word.replace(/['’]s$/u, ''));
