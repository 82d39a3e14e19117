import { beforeAll, describe, expect, it } from '@jest/globals';
import { travelled } from '../support/journey.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser('all', 90_000);
beforeAll(async () => {
  await here.start(await travelled('holdMeeting'));
});

const minutesFor = (person: 'sam' | 'tess'): Promise<TabInTeams> => here.open(person, 'minutes');
const write = ({ tab }: TabInTeams, section: string, words: string): Promise<void> => tab.getByLabel(section, { exact: true }).fill(words);
const save = ({ tab }: TabInTeams): Promise<void> => tab.getByRole('button', { name: 'Save for everybody' }).click();
const allSaved = async (page: TabInTeams): Promise<void> => {
  await save(page);
  await page.tab.getByText('Everything typed is saved.').waitFor();
};
const words = ({ tab }: TabInTeams, section: string): Promise<string> => tab.getByLabel(section, { exact: true }).inputValue();

/** The minutes as the record has them. */
const recorded = (): Record<string, string> =>
  ([...here.tabWorld.world.outside.log.values()]
    .flatMap(({ appends }) => appends.flat())
    .findLast(({ event }) => event === 'minutes.drafted')?.['sections'] ?? {}) as Record<string, string>;

describe('two people write the same minutes', () => {
  it('in different sections and paragraphs: both stand; in the same paragraph: one of them chooses', async () => {
    const [sam, tess] = [await minutesFor('sam'), await minutesFor('tess')];
    await Promise.all([sam, tess].map(({ tab }) => tab.getByLabel('Discussion', { exact: true }).waitFor()));
    await write(sam, 'Discussion', 'First.\n\nSecond.');
    await allSaved(sam);
    await write(tess, 'Strengths and achievements', 'Swims well.');
    await allSaved(tess);
    expect(await words(tess, 'Discussion')).toBe('First.\n\nSecond.');
    expect(recorded()).toMatchObject({ discussion: 'First.\n\nSecond.', strengths: 'Swims well.' });

    await write(tess, 'Discussion', 'First.\n\nSecond, says Tess.');
    await allSaved(tess);
    await write(sam, 'Discussion', 'First, says Sam.\n\nSecond.');
    await allSaved(sam);
    expect(recorded()['discussion']).toBe('First, says Sam.\n\nSecond, says Tess.');
    expect(await words(sam, 'Discussion')).toBe('First, says Sam.\n\nSecond, says Tess.');

    await write(tess, 'Discussion', 'Of Tess.');
    await save(tess);
    const choice = tess.tab.getByRole('group', { name: 'Two versions of Discussion' });
    await choice.waitFor();
    expect(await choice.innerText()).toContain('First, says Sam.');
    expect(await tess.tab.getByRole('button', { name: 'Finish and send' }).getAttribute('aria-disabled')).toBe('true');
    await write(tess, 'Why we met', 'Tired carers.');
    await save(tess);
    await tess.tab.getByText('Somebody else changed the same words. Choose').waitFor();
    expect(recorded()).toMatchObject({ discussion: 'First, says Sam.\n\nSecond, says Tess.', reason: 'Tired carers.' });

    await tess.page.reload();
    await choice.waitFor();
    await choice.getByRole('button', { name: 'Keep both' }).click();
    await allSaved(tess);
    expect(recorded()['discussion']).toBe('First, says Sam.\n\nSecond, says Tess.\n\nOf Tess.');
    expect([...sam.troubles, ...tess.troubles]).toEqual([]);
  });
});
