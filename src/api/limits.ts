/** What the API takes of one caller. `bodyBytes` holds long minutes many times over; requests are counted per signed-in person. */
export const limits = { bodyBytes: 512 * 1024, requestsPerMinute: 240, burst: 120 } as const;
