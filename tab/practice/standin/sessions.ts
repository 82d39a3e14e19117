import type { z } from 'zod';
import { ask, type Question } from './ask.ts';
import { practice } from './practice.ts';
import type { Session } from './shapes.ts';
import { StandinRefusal } from './standinRefusal.ts';

const renewAfterMs = 10 * 60_000;

/** Who is signed in on this desk: one pair of tokens per person, renewed after ten minutes, a move of the clock or a 401. */
export class Sessions {
  readonly #held = new Map<string, { readonly session: Promise<Session>; readonly since: number }>();

  of(personId: string): Promise<Session> {
    const held = this.#held.get(personId);
    if (held && performance.now() - held.since < renewAfterMs) return held.session;
    const session = practice.signIn(personId);
    this.#held.set(personId, { session, since: performance.now() });
    session.catch(() => this.#held.delete(personId));
    return session;
  }

  forget(): void {
    this.#held.clear();
  }

  /** Asks Graph as this person; a 401 means nothing was done, so it is asked once more with a fresh token. */
  async askGraph<Shape extends z.ZodType>(
    personId: string,
    shape: Shape,
    path: string,
    question: Omit<Question, 'token'> = {},
  ): Promise<z.output<Shape>> {
    const once = async () => ask(shape, `/v1.0${path}`, { ...question, token: (await this.of(personId)).graphToken });
    try {
      return await once();
    } catch (problem) {
      if (!(problem instanceof StandinRefusal) || problem.status !== 401) throw problem;
      this.#held.delete(personId);
      return await once();
    }
  }
}
