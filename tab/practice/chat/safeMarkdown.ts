const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

const link = /\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/g;

/** A line as HTML. Links are taken out first, so that nothing inside an address is read as Markdown. */
function inline(text: string): string {
  let html = '';
  let done = 0;
  for (const match of text.matchAll(link)) {
    const [whole, label = '', address = ''] = match;
    html += formatted(text.slice(done, match.index));
    html += `<a href="${escaped(address)}" target="_blank" rel="noopener noreferrer">${formatted(label)}</a>`;
    done = match.index + whole.length;
  }
  return html + formatted(text.slice(done));
}

function formatted(text: string): string {
  return escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(
      /\*\*([^*]+)\*\*|__([^_]+)__/g,
      (_, stars: string | undefined, lines: string | undefined) => `<strong>${stars ?? lines ?? ''}</strong>`,
    )
    .replace(/(^|[\s(])[*_](?=\S)([^*_<>]*[^\s*_<>])[*_](?=$|[\s).,;:!?])/g, '$1<em>$2</em>');
}

/** The little Markdown that Teams shows (strong, emphasis, code, links to the web, lists, lines) as HTML; everything else is text, escaped. */
export function safeMarkdown(text: string): string {
  const blocks: { kind: 'p' | 'ul' | 'ol'; lines: string[] }[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const bullet = /^\s*[-*] +(.*)$/.exec(line);
    const numbered = /^\s*\d+[.)] +(.*)$/.exec(line);
    const kind = bullet ? 'ul' : numbered ? 'ol' : 'p';
    const words = inline(bullet?.[1] ?? numbered?.[1] ?? line);
    const last = blocks.at(-1);
    if (line.trim() === '') blocks.push({ kind: 'p', lines: [] });
    else if (last?.kind === kind && last.lines.length > 0) last.lines.push(words);
    else blocks.push({ kind, lines: [words] });
  }
  return blocks
    .filter((block) => block.lines.length > 0)
    .map((block) =>
      block.kind === 'p'
        ? `<p>${block.lines.join('<br>')}</p>`
        : `<${block.kind}>${block.lines.map((one) => `<li>${one}</li>`).join('')}</${block.kind}>`,
    )
    .join('');
}
