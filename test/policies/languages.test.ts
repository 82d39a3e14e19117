import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inLanguage } from '../../src/domain/policy/inLanguage.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { sayProblem } from '../../src/domain/policy/problem.ts';
import { readPolicy } from '../../src/domain/policy/readPolicy.ts';
import { runHoldfast } from '../../src/cli/runHoldfast.ts';

const file = 'src/policies/examples/wealdshire.yaml';
const text = readFileSync(file, 'utf8');
/** The line after the last one, where the file is written on. */
const last = text.split('\n').length;
const writtenOn = (address: string, words = 'Geiriau'): string => `${text}    ${address}: ${words}\n`;
const problemsOf = (yaml: string): readonly string[] => {
  const read = readPolicy(yaml, 'w.yaml');
  return 'problems' in read ? read.problems.map(sayProblem) : [];
};
const wealdshire = (): Policy => {
  const read = readPolicy(text, file);
  if ('problems' in read) throw new Error(read.problems.map(sayProblem).join());
  return read.policy;
};

describe('a policy in a second language', () => {
  it('has the words given, and its own where none is given; nothing else changes', () => {
    const policy = wealdshire();
    const welsh = inLanguage(policy, 'cy');
    expect(welsh?.roles).toMatchObject({ child: 'Plentyn neu berson ifanc', 'home-manager': 'Manager of the home' });
    expect(welsh?.meetings['stability']?.name).toBe('Cyfarfod sefydlogrwydd');
    expect(welsh?.meetings['stability']?.invite.map(({ label }) => label).at(-1)).toBe('Ysgol');
    expect(welsh?.facts['placement.type']?.choices?.map(({ label }) => label)).toContain('Gofal maeth');
    expect(welsh?.meetings['stability']?.clocks).toEqual(policy.meetings['stability']?.clocks);
    expect(policy.roles['child']).toBe('Child or young person');
    expect(inLanguage(policy, 'fr')).toBeUndefined();
  });

  it.each([
    ['roles.uncle', 'there is no roles.uncle in this file'],
    ['meetings.stability.clocks.window.latest', 'is not a text people read'],
    ['meetings.stability.invite.carer.seat', 'is not a text people read'],
    ['clauses.WEA-5.strength', 'is not a text people read'],
    ['meetings.stability', 'is not a text people read'],
    ['id', 'is not a text people read'],
    ['languages.cy.roles.child', 'is not a text people read'],
    ['__proto__.name', 'there is no __proto__.name'],
  ])('may not say %s in other words', (address, says) => {
    const [problem = '', ...others] = problemsOf(writtenOn(address));
    expect(others).toEqual([]);
    expect(problem).toContain(`w.yaml:${String(last)}:`);
    expect(problem).toContain(says);
  });

  it('says which text is too long for its place', () => {
    expect(problemsOf(writtenOn('roles.business-support', 'x'.repeat(161))).join()).toMatch(
      /languages\.cy: roles\.business-support in this language: /,
    );
    expect(problemsOf(writtenOn('clauses.WEA-10.text', 'x'.repeat(161)))).toEqual([]);
  });

  it('is chosen on the command line, and a language it has not is refused with those it has', () => {
    const shown = runHoldfast(['policy', 'show', file, '--language', 'cy']);
    expect(shown.status).toBe(0);
    const facts = 'src/policies/examples/cases/autumn-home.json';
    const tried = runHoldfast(['try', '--language', 'cy', '--policy', file, '--facts', facts, '--act', 'decideRequest', '--by', 'sam']);
    expect(tried.out).toContain('rheolwr tîm y plentyn');
    expect(runHoldfast(['policy', 'show', file, '--language', 'fr'])).toMatchObject({
      status: 2,
      error: '--language fr: wealdshire is not written in it; beside its own words it has cy',
    });
    expect(runHoldfast(['assess', '--language', 'cy', '--policy', 'dorset', '--facts', facts])).toMatchObject({
      status: 2,
      error: '--language cy: dorset is not written in it; it has its own words alone',
    });
  });
});
