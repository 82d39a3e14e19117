/** Something beside blanks, as JSON Schema can say it. */
export const saysSomething = '\\S';

const longMonths = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const shortMonths = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const february = '02-(?:0[1-9]|1\\d|2[0-8])';
const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const day = `(?:\\d{4}-(?:${longMonths}|${shortMonths}|${february})|${leapYear}-02-29)`;

/** A day that exists, as JSON Schema can say it: the same days as `isDay` takes. */
export const dayPattern = `^${day}$`;
const time = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?|24:00(?::00(?:\\.0{1,9})?)?)';
const offset = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

/** An instant with its offset from UTC, as JSON Schema can say it: the same as `isInstant` takes. */
export const instantPattern = `^${day}T${time}${offset}$`;
