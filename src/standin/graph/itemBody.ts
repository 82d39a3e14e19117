import { z } from 'zod';

export const itemBody = z.strictObject({ contentType: z.enum(['text', 'html']), content: z.string() });
export type StoredBody = z.infer<typeof itemBody>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A body as Exchange gives it back: HTML, unless the caller prefers text. */
export function bodyWire(body: StoredBody, asText: boolean): StoredBody {
  if (asText) return { contentType: 'text', content: body.contentType === 'text' ? body.content : textOf(body.content) };
  if (body.contentType === 'html') return body;
  const lines = body.content.replace(/[&<>]/g, (letter) => escapes[letter] ?? letter).replace(/\r?\n/g, '<br>\r\n');
  return {
    contentType: 'html',
    content: `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>\r\n<div class="PlainText">${lines}</div>\r\n</body></html>`,
  };
}

function textOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/gis, '')
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d|tr)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
}

/** The block Teams puts under the body of an online meeting; a changed body that drops it loses the link in the invitation. */
export function withJoinBlock(body: StoredBody, joinUrl: string | undefined): StoredBody {
  if (joinUrl === undefined || body.content.includes(joinUrl)) return body;
  const { content } = bodyWire(body, false);
  const block = `<br><div class="me-email-text" lang="en-GB"><div>________________________________________________________________________________</div><div><span>Microsoft Teams meeting</span></div><div><a class="me-email-headline" href="${joinUrl}">Join the meeting now</a></div><div>________________________________________________________________________________</div></div>`;
  return { contentType: 'html', content: content.includes('</body>') ? content.replace('</body>', `${block}</body>`) : content + block };
}
