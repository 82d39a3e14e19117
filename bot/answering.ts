import { randomUUID } from 'node:crypto';
import { failureKind } from '../src/usecases/failureKind.ts';
import { GatewayFailure } from '../src/usecases/gatewayFailure.ts';
import { outageWords } from '../src/usecases/outageWords.ts';
import type { World } from '../src/usecases/world.ts';
import { sorryCard } from './cards/sorryCard.ts';
import { notUnderstood } from './listeners/help.ts';
import { phrases, verbs } from './listeners/index.ts';
import type { Answer, Listener } from './listeners/listener.ts';
import { forged } from './listeners/pressData.ts';
import { readCase } from './listeners/readCase.ts';
import { referenceIn } from './listeners/theirCase.ts';

/** What somebody wants: a listener and what it is to be asked, and whether the answer may be seen by everybody in a group. */
export type Wish = {
  readonly listener: Listener;
  readonly words: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly open: boolean;
  readonly press: boolean;
};

/** The wish behind typed words: mentions and markup taken off, then the first phrase that fits. */
export function wishOfWords(text: string): Wish {
  const words = plain(text);
  const found = phrases.find(({ like }) => like.test(words));
  const asked = { words, data: {}, press: false };
  if (found) return { ...asked, listener: found.listener, open: found.open === true };
  if (referenceIn(asked) !== undefined) return { ...asked, listener: readCase, open: false };
  return { ...asked, listener: (world) => Promise.resolve(notUnderstood(world, words)), open: true };
}

/** The wish behind a button, by its verb; a verb that is not ours is refused. */
export function wishOfPress(verb: unknown, data: unknown): Wish & { readonly below: boolean } {
  const found = typeof verb === 'string' && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  const listener: Listener = found?.listener ?? (() => Promise.resolve(forged));
  return { listener, words: '', data: isRecord(data) ? data : {}, open: false, press: true, below: found?.answers === 'below' };
}

/** Grants a wish. Never throws: an outage or a fault of ours becomes words with a reference that finds the line in the log. */
export async function answerTo(world: World, personId: string, { listener, words, data, press }: Wish): Promise<Answer> {
  try {
    return await listener(world, personId, { words, data });
  } catch (failure) {
    const reference = randomUUID().slice(0, 8);
    const outage =
      failure instanceof GatewayFailure
        ? outageWords(failure.kind, press ? 'your request is kept on this card' : 'nothing is done yet')
        : undefined;
    world.log[outage ? 'warn' : 'error'](
      { reference, kind: failureKind(failure), at: placesOf(failure) },
      'a message or button could not be answered',
    );
    const once = press ? 'Press again in a minute' : 'Please try again in a minute';
    const says =
      outage === undefined
        ? 'Something went wrong on our side. Please try again: doing it twice does no harm.'
        : outage.passes
          ? `${outage.says} ${once}: doing it twice does no harm.`
          : `${outage.says} Tell whoever looks after Holdfast; doing it again later does no harm.`;
    // A pressed card keeps what was typed into it: only a sentence goes beside it.
    return press
      ? { says: `${says} If it happens again, tell support this reference: ${reference}` }
      : { cards: [sorryCard(reference, says)] };
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (text: string): string =>
  text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim()
    .slice(0, 500);

/** Where in the code it happened: frames without the message, which may hold words somebody typed. */
const placesOf = (failure: unknown): readonly string[] =>
  failure instanceof Error
    ? (failure.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 3)
        .map((line) => line.trim().replace(/^at .*?\(?(?:file:\/\/)?[^(]*?((?:[\w.-]+\/){0,2}[\w.-]+:\d+:\d+)\)?$/, '$1'))
    : [];
