/** The check on sending as it is served. */
export function sendCheckScript(): Promise<string>;
