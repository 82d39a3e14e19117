/** What a `text` column can hold: 255 characters, the last of them an ellipsis where there were more. */
export const shortText = (text: string): string => (text.length <= 255 ? text : `${text.slice(0, 254)}…`);
