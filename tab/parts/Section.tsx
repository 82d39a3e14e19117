import { useState, type ReactNode } from 'react';

type Props = {
  readonly id: string;
  readonly title: string;
  /** A few words beside the heading: "3 of 7 complete". */
  readonly note?: string | undefined;
  /** Finished parts start closed. */
  readonly closed?: boolean;
  readonly children: ReactNode;
};

/** A part of a page under its own heading, which can be closed. */
export function Section({ id, title, note, closed = false, children }: Props): ReactNode {
  const [open, setOpen] = useState(!closed);
  return (
    <section className="section" aria-labelledby={`${id}-title`}>
      <details
        id={id}
        open={open}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <h2 id={`${id}-title`}>{title}</h2>
          {note && <span className="quiet">{note}</span>}
        </summary>
        <div className="section-body">{children}</div>
      </details>
    </section>
  );
}

/** Opens a section and whatever it is folded into, brings it into view and gives its heading the focus. */
export function goToSection(id: string): void {
  const details = document.getElementById(id);
  if (!(details instanceof HTMLDetailsElement)) return;
  for (let fold: Element | null | undefined = details; fold; fold = fold.parentElement?.closest('details'))
    if (fold instanceof HTMLDetailsElement) fold.open = true;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  details.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  details.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
}
