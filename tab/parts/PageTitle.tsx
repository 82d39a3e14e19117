import { useEffect, useRef, type ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly tab: string };

/** The heading of a page; takes the focus when the page opens, so that a screen reader starts there. `tab` names the window and never holds a child's name. */
export function PageTitle({ children, tab }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} – Holdfast`;
    heading.current?.focus({ preventScroll: true });
  }, [tab]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
