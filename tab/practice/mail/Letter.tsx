import { useState } from 'react';
import { useDesk } from '../frame/desk.ts';

const inks = { light: { ink: '#242424', link: '#1b6a66' }, dark: { ink: '#f0f0f0', link: '#8bcfca' } } as const;

/** The text of a letter or an invitation. HTML stands in a frame of its own in which no script runs. */
export function Letter({
  title,
  contentType,
  content,
}: {
  readonly title: string;
  readonly contentType: string;
  readonly content: string;
}) {
  const { appearance } = useDesk();
  const [height, setHeight] = useState(120);
  if (contentType.toLowerCase() !== 'html') return <div className="letter-text">{content}</div>;
  const { ink, link } = inks[appearance];
  const style = `html{color-scheme:${appearance}}body{margin:0;font:14px/1.5 'Segoe UI','Noto Sans',Arial,sans-serif;color:${ink};overflow-wrap:anywhere}a{color:${link}}`;
  return (
    <iframe
      className="letter"
      title={`Text of ${title}`}
      sandbox="allow-same-origin allow-popups"
      srcDoc={`<!doctype html><html lang="en-GB"><head><title>${title.replace(/[<&]/g, '')}</title><base target="_blank"><style>${style}</style></head><body>${content}</body></html>`}
      style={{ height }}
      onLoad={(event) => {
        const page = event.currentTarget.contentDocument;
        if (page) setHeight(page.documentElement.scrollHeight + 24);
      }}
    />
  );
}
