import quick from './jest.config.mjs';

/** What runs in a real browser against the built pages and programs: slower, one at a time. */
export default {
  ...quick,
  testMatch: ['<rootDir>/test/journeys/**/*.journey.ts', '<rootDir>/test/**/*.browser.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 300_000,
};
