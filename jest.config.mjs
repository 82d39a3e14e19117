/** ESM throughout; the time zone of the host is a hostile one (src/cli/jest.mjs), so that local time never passes by luck. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Tests in a browser are slower and want the built pages: npm run journeys.
  testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.test\\.ts$'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js' },
  reporters: ['default', '<rootDir>/test/support/closingLine.mjs'],
  // Two processors are usual, and one of them would wait.
  maxWorkers: '100%',
  testTimeout: 30_000,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.holdfast/'],
};
