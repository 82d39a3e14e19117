import pino from 'pino';
import type { Log } from '../src/usecases/ports.ts';

/** Names under which something personal or secret could slip in; whatever stands there is struck out. */
const struck = ['name', 'child', 'text', 'says', 'note', 'reason', 'authorization', 'token', 'password', 'secret', 'email', 'body', 'data'];

/** Lines of JSON on standard output: references, ids, kinds and times, and nothing anybody typed. */
export const openLog = (level = 'info', to?: pino.DestinationStream): Log => {
  const options = { level, base: null, redact: { paths: struck.flatMap((name) => [name, `*.${name}`]), censor: '(struck out)' } };
  const logger = to ? pino(options, to) : pino(options);
  return {
    info: (data, message) => {
      logger.info(data, message);
    },
    warn: (data, message) => {
      logger.warn(data, message);
    },
    error: (data, message) => {
      logger.error(data, message);
    },
  };
};
