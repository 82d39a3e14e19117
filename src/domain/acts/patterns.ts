/** Something beside blanks, as JSON Schema can say it. */
export const saysSomething = '\\S';

const longMonths = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const shortMonths = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const february = '02-(?:0[1-9]|1\\d|2[0-8])';
const year = '(?:19|[2-9]\\d)\\d\\d';
const leapYear = '(?:(?:19|[2-9]\\d)(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)';
const day = `(?:${year}-(?:${longMonths}|${shortMonths}|${february})|${leapYear}-02-29)`;

/** A day that exists, as JSON Schema can say it: the same days as `isDay` takes, from 1900 on: nobody a case is about, and nothing in it, is older. */
export const dayPattern = `^${day}$`;
const time = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?|24:00(?::00(?:\\.0{1,9})?)?)';
const offset = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

/** An instant with its offset from UTC, as JSON Schema can say it: the same as `isInstant` takes, from 1900 on. */
export const instantPattern = `^${day}T${time}${offset}$`;
