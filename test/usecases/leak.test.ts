import { describe, expect, it } from '@jest/globals';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { canary, journey, referenceOf, secrets, travelled } from '../support/journey.ts';
import { memoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const found = (text: string): readonly string[] => secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

describe('who the child is, and what people typed', () => {
  it('leaves the product in no card, subject, letter, file name, index entry, job or log line of the whole journey', async () => {
    const { outside } = await travelled();
    for (const what of ['event', 'mail', 'card', 'index', 'job', 'file name'])
      expect(outside.emitted.filter((one) => one.what === what).length).toBeGreaterThan(0);
    expect(outside.emitted.filter(({ content, key }) => found(JSON.stringify([key, content])).length > 0)).toEqual([]);
  });

  it('would be noticed: the record, the lists and the page hold it', async () => {
    const world = await travelled();
    expect(found(JSON.stringify([...world.outside.children]))).toContain('Canary');
    expect(found(JSON.stringify([...world.outside.rows]))).toContain('cries at night');
    expect(found(JSON.stringify(await readCase(world, people.tess.id, referenceOf(world))))).toEqual(
      expect.arrayContaining(['Canary', 'cries at night', canary.caseNumber]),
    );
  });

  it('reaches no log line when everything outside fails with it in the message', async () => {
    const world = await travelled('decideInvitee');
    world.board.fail = ({ name }) =>
      /^(calendar|mail|notifier|lists|index|jobs)\./.test(name)
        ? { when: 'before', error: new GatewayFailure('unavailable', `could not send ${canary.name}`) }
        : undefined;
    const again = memoryWorld(world.outside, world.board);
    const schedule = journey.find(({ name }) => name === 'scheduleMeeting');
    await schedule?.run(again, referenceOf(again));
    const lines = again.outside.emitted.filter(({ what }) => what === 'log');
    expect(lines.length).toBeGreaterThan(0);
    expect(found(JSON.stringify(again.outside.emitted))).toEqual([]);
  });
});
