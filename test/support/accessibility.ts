import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

type AxeWindow = Window & { axe: { run(context: object, options: object): Promise<{ violations: readonly Violation[] }> } };
type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
};

/**
 * What axe finds wrong in a page or frame, one line each, by every rule or by those named; and every form inside another, which no browser lets be sent. Runs inside the frame alone, which takes a third of
 * the time of going through all frames. Fluent's focus helpers (`data-tabster-dummy`) are left out: they are no part of the page.
 */
export async function accessibilityTroubles(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  await frame.evaluate(axeSource());
  // A button that is just changing its colour has none that could be judged.
  await frame.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
    await Promise.all(passing.map((one) => one.finished.catch(() => undefined)));
  });
  const violations = await frame.evaluate(
    async (only) => {
      const context = { include: [['html']], exclude: [['[data-tabster-dummy]']] };
      const result = await (window as unknown as AxeWindow).axe.run(context, {
        resultTypes: ['violations'],
        ...(only && { runOnly: only }),
      });
      return result.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
      }));
    },
    rules && [...rules],
  );
  const nested = await frame.locator('form form').evaluateAll((forms) => forms.map((form) => form.outerHTML.slice(0, 200)));
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    ),
    ...nested.map((form) => `form inside a form: ${form}`),
  ];
}

/** The engine `@axe-core/playwright` brings with it. */
const axeSource = (): string =>
  readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
