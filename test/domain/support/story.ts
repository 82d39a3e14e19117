import type { ActResult, Command } from '../../../src/domain/acts/act.ts';
import { act } from '../../../src/domain/acts/judge.ts';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { assess } from '../../../src/domain/assess/assess.ts';
import type { CaseFile, Fact, Instant, Opening, Person } from '../../../src/domain/case/fact.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';

export const calendar = readWorkCalendar();

/** How a case begins: under which procedure, who is in it, what its log already holds, and when it is looked at. */
export type Beginning = {
  readonly policy: Policy;
  readonly opening?: Opening | undefined;
  readonly log?: readonly Fact[] | undefined;
  readonly now?: Instant | undefined;
};

/** A case of any procedure that grows by acts, with its own clock. */
export class Story {
  file: CaseFile;
  now: Instant;
  readonly policy: Policy;

  constructor({ policy, opening = {}, log = [], now = '2026-12-03T09:30:00Z' }: Beginning) {
    this.file = { case: opening, log };
    this.now = now;
    this.policy = policy;
  }

  judge(by: Person, name: string, data: unknown, id?: string): ActResult {
    const command: Command = { act: name, by, data, ...(id !== undefined && { id }) };
    return act(this.policy, this.file, calendar, this.now, command);
  }

  /** Does the act and keeps its facts. */
  does(by: Person, name: string, data: unknown, id?: string): ActResult {
    const result = this.judge(by, name, data, id);
    this.file = { ...this.file, log: [...this.file.log, ...result.facts] };
    return result;
  }

  /** Does an act that has to succeed. */
  must(by: Person, name: string, data: unknown): this {
    const result = this.does(by, name, data);
    if (result.facts.length === 0) throw new Error(`${name}: ${result.outcome}: ${result.says}`);
    return this;
  }

  at(now: Instant): this {
    this.now = now;
    return this;
  }

  get seen(): Assessment {
    return assess(this.policy, this.file, calendar, this.now);
  }
}

export const codes = (result: { findings: readonly { code: string }[] }): readonly string[] => result.findings.map((each) => each.code);
