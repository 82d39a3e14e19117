import type { ReactNode } from 'react';
import { sayInstant } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { nameIn } from '../words.ts';
import { Section } from './Section.tsx';

/** Everything that happened, latest first, and when it was recorded where that was later. */
export function TimelineSection(): ReactNode {
  const { view } = useCase();
  const { timeline } = view.assessment;
  const lines = timeline.map((line, at) => ({ line, at })).toSorted((a, b) => Date.parse(b.line.at) - Date.parse(a.line.at) || b.at - a.at);
  return (
    <Section id="timeline" title="What happened" note={`${String(timeline.length)} entries`} closed>
      <ol className="timeline">
        {lines.map(({ line, at }) => (
          <li key={at}>
            <p className="quiet">
              {sayInstant(line.at)}
              {line.recorded && Date.parse(line.recorded) - Date.parse(line.at) > 60_000 && ` · recorded ${sayInstant(line.recorded)}`}
            </p>
            <p>
              {line.says}
              {line.by !== 'system' && <span className="quiet"> · {nameIn(view.assessment, line.by)}</span>}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
