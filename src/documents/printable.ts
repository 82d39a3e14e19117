/** Text without the characters no XML may hold, which would make Word refuse the whole file. */
export const printable = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
