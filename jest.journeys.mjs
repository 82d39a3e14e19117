import quick from './jest.config.mjs';

/** Whole stories in a real browser against the built program: slower, one at a time. */
export default { ...quick, testMatch: ['<rootDir>/test/journeys/**/*.journey.ts'], maxWorkers: 1, testTimeout: 300_000 };
