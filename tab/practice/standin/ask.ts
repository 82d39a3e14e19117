import type { z } from 'zod';
import { StandinRefusal } from './standinRefusal.ts';

export type Question = {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  readonly token?: string;
  readonly prefer?: string;
  readonly signal?: AbortSignal;
};

/** Asks the local Microsoft 365 and checks the shape of what comes back; an answer of 400 or more is thrown as `StandinRefusal`. */
export async function ask<Shape extends z.ZodType>(shape: Shape, path: string, question: Question = {}): Promise<z.output<Shape>> {
  const answer = await fetch(path, {
    method: question.method ?? 'GET',
    headers: {
      ...(question.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(question.token === undefined ? {} : { authorization: `Bearer ${question.token}` }),
      ...(question.prefer === undefined ? {} : { prefer: question.prefer }),
    },
    ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
    ...(question.signal === undefined ? {} : { signal: question.signal }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new StandinRefusal(answer.status, path, text);
  return shape.parse(text === '' ? undefined : JSON.parse(text));
}
