import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowances } from './allowances.ts';
import { sayCall } from './calls.ts';
import type { Start } from './cell.ts';
import { faultSteps } from './faultSteps.ts';
import { openMatrix, spread, type Cell, type Matrix } from './matrix.ts';
import { startProgram } from './program.ts';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix(faultSteps.slice(0, faultSteps.findIndex(({ name }) => name === 'scheduleMeeting') + 1));
}, 120_000);
afterAll(() => {
  matrix.close();
});

function cell(step: string, call: RegExp, kind: string): Cell {
  const found = matrix.cells.find((one) => one.of.step.name === step && call.test(sayCall(one.call)) && one.kind.name === kind);
  if (found === undefined) throw new Error(`no ${kind} at ${String(call)} in ${step}`);
  return found;
}

let drawn = 0;
/** A program that makes everything under a new key each time, so that it never finds again what it made. */
const forgetful: Start = (standin, database, board, now) => {
  const program = startProgram(standin, database, board, now);
  const { calendar, mail } = program.world;
  Object.assign(program.world, {
    calendar: {
      ...calendar,
      book: (effect: Parameters<typeof calendar.book>[0]) => calendar.book({ ...effect, key: `${effect.key}#${String(++drawn)}` }),
    },
    mail: {
      send: (effect: Parameters<typeof mail.send>[0], attachments: Parameters<typeof mail.send>[1]) =>
        mail.send({ ...effect, key: `${effect.key}#${String(++drawn)}` }, attachments),
    },
  });
  return program;
};
/** A program whose queue loses a job that failed. */
const careless: Start = (standin, database, board, now) => {
  const jobs = new (class extends Set<string> {
    #asked = new Set<string>();
    override add(reference: string): this {
      return this.#asked.has(reference) ? this : (this.#asked.add(reference), super.add(reference));
    }
  })();
  return startProgram(standin, { ...database, jobs }, board, now);
};

describe('the fault matrix', () => {
  it('has calls of every kind: Entra, the record, a list, the calendar, mail, Teams', () => {
    const calls = new Set(matrix.cells.map(({ call }) => sayCall(call)));
    for (const like of [
      /token/,
      /\{Case log\}\/items/,
      /\{Invitees\}\/items/,
      /\/events/,
      /messages|sendMail/,
      /^POST \/connector/,
      /^PUT \/connector/,
    ])
      expect([...calls].some((call) => like.test(call))).toBe(true);
  });

  it.each(['504 after the change was made', 'connection reset after', 'killed after'])(
    'sees a second booking that a program which forgets its keys makes: %s',
    async (kind) => {
      const booking = cell('scheduleMeeting', /^POST .*\/events$/, kind);
      expect((await matrix.play(booking)).amiss).toEqual([]);
      expect((await matrix.play(booking, forgetful)).amiss.join('\n')).toMatch(/events of .*: too much/);
    },
  );

  it('sees what a lost job leaves undone', async () => {
    const sending = cell('scheduleMeeting', /^POST \/connector/, 'an outage');
    expect((await matrix.play(sending)).amiss).toEqual([]);
    expect((await matrix.play(sending, careless)).amiss.join('\n')).toMatch(/missing/);
  });

  it('says so when the call it was to break never came', async () => {
    const booking = cell('scheduleMeeting', /^POST .*\/events$/, '503');
    const { amiss } = await matrix.play({ ...booking, call: { ...booking.call, nth: 9 } });
    expect(amiss).toEqual(['the fault was never met: the call did not come']);
  });

  it('allows a second card where Teams took the first and nobody learnt so, and nothing else', async () => {
    const lost = await matrix.play(cell('submitRequest', /^POST \/connector/, 'connection reset after'));
    expect(lost).toMatchObject({ amiss: [], allowed: allowances[0]?.why });
    expect((await matrix.play(cell('submitRequest', /^POST \/connector/, 'connection reset before'))).allowed).toBeUndefined();
  });

  it('spreads over every call, and the same way every time', () => {
    const chosen = spread(matrix.cells, 400);
    expect(new Set(chosen.map(({ of, call }) => `${of.step.name} ${sayCall(call)}`)).size).toBe(
      new Set(matrix.cells.map(({ of, call }) => `${of.step.name} ${sayCall(call)}`)).size,
    );
    expect(new Set(chosen.map(({ kind }) => kind.name)).size).toBe(13);
    expect(Math.abs(chosen.length - 400)).toBeLessThan(3);
    expect(spread(matrix.cells, 400)).toEqual(chosen);
  });
});
