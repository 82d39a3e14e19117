import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { root } from '../shape/sources.ts';
import { caseOver, type CaseOver } from './caseOver.ts';
import { signIn, type DeskPerson } from './deskPerson.ts';
import { startPrograms, type Programs } from './programs.ts';

/** A case in the running programs and Sam at the practice desk in a browser. */
export type DeskStory = { readonly programs: Programs; readonly one: CaseOver; readonly sam: DeskPerson };

/**
 * Starts the programs under a procedure at a moment, lets `begins` bring a case so far, and seats Sam at the desk; all of it ends with the
 * tests around it. `picture` keeps what Sam sees in `build/pictures`, under the name of the story.
 */
export const deskStory = (
  name: string,
  start: { readonly at: string; readonly policy: string },
  begins: (one: CaseOver) => Promise<void>,
): { readonly story: () => DeskStory; readonly picture: (of: string) => Promise<void> } => {
  let programs: Programs | undefined;
  let browser: Browser | undefined;
  let told: DeskStory | undefined;
  const story = (): DeskStory => {
    if (!told) throw new Error('the story is told inside its tests');
    return told;
  };
  beforeAll(async () => {
    mkdirSync(join(root, 'build', 'pictures'), { recursive: true });
    programs = await startPrograms(start.at, start.policy);
    browser = await openBrowser();
    const one = caseOver(programs);
    await begins(one);
    told = { programs, one, sam: await signIn(browser, programs.desk, 'sam') };
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await programs?.stop();
  });
  const picture = async (of: string): Promise<void> => {
    await story().sam.page.screenshot({ path: join(root, 'build', 'pictures', `${name}-${of}.png`), fullPage: true });
  };
  return { story, picture };
};
