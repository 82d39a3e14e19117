import { routeFor, type Step } from '../nextStep.ts';
import type { Route } from '../route.ts';
import { goToSection } from './Section.tsx';

/** From a case to where a step is done: a part of the same page, or another page. */
export function goToStep(step: Step, reference: string, go: (route: Route) => void): void {
  if (step.page === 'case' && step.section) goToSection(step.section);
  else go(routeFor(step, reference));
}
