import type { Result } from './office.ts';

/** What Outlook answers to a question; undefined where it fails or cannot be asked. */
export const asked = <T>(ask: (done: (result: Result<T>) => void) => void): Promise<T | undefined> =>
  new Promise((resolve) => {
    try {
      ask((result) => {
        resolve(result.status === 'succeeded' ? result.value : undefined);
      });
    } catch {
      resolve(undefined);
    }
  });

/** Whether Outlook did what it was told. */
export const did = (work: (back: (result: Result<unknown>) => void) => void): Promise<boolean> =>
  new Promise((resolve) => {
    try {
      work((result) => {
        resolve(result.status === 'succeeded');
      });
    } catch {
      resolve(false);
    }
  });
