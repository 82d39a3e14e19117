import type { Frame, FrameLocator } from 'playwright-core';
import type { DeskPerson } from './deskPerson.ts';

/** The practice desk's Outlook of one person, with the real pane in it. */
export type Outlook = {
  readonly pane: FrameLocator;
  frame(): Promise<Frame>;
  newAppointment(): Promise<void>;
  /** Presses the add-in's button and waits until the pane says something. */
  openPane(): Promise<FrameLocator>;
  /** Presses Tab in the pane until the control of this name has the focus, then Enter. */
  pressByKeyboard(name: RegExp): Promise<void>;
  /** Presses Send and waits until the appointment has gone. */
  send(): Promise<void>;
};

/** The Outlook of somebody who is signed in at the desk. */
export function outlookOf(person: DeskPerson): Outlook {
  const { page } = person;
  const pane = page.frameLocator('iframe[title^="Holdfast pane"]');
  const frame = async (): Promise<Frame> => {
    const found = await (await page.waitForSelector('iframe[title^="Holdfast pane"]')).contentFrame();
    if (!found) throw new Error('There is no pane.');
    return found;
  };
  return {
    pane,
    frame,
    async newAppointment() {
      await person.goTo('Calendar');
      await page.getByRole('button', { name: 'New appointment' }).click();
      await page.getByRole('heading', { name: 'New appointment' }).waitFor();
    },
    async openPane() {
      await page.getByRole('button', { name: 'Stability meeting' }).click();
      await pane.getByRole('heading', { level: 1 }).waitFor();
      return pane;
    },
    async pressByKeyboard(name) {
      const inside = await frame();
      await inside.locator('select').first().focus();
      for (let step = 0; step < 120; step++) {
        const focused = await inside.evaluate(() => {
          const at = document.activeElement;
          return `${at?.getAttribute('aria-label') ?? ''}|${at?.textContent ?? ''}`;
        });
        if (focused.split('|').some((words) => name.test(words))) {
          await inside.waitForFunction(() => document.activeElement?.getAttribute('aria-disabled') !== 'true');
          await page.keyboard.press('Enter');
          return;
        }
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${String(name)}`);
    },
    async send() {
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      const [gone, stopped] = [page.getByRole('heading', { name: /calendar$/ }), page.getByRole('alertdialog')];
      await gone.or(stopped).waitFor();
      if (await stopped.isVisible()) throw new Error(`Send was stopped: ${await stopped.innerText()}`);
    },
  };
}
