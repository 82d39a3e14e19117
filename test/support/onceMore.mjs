import { jest } from '@jest/globals';

// A browser on a busy machine can lose a race that says nothing of the product: once more, with the first failure printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
