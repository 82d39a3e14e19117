const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

const link = /\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/g;

function inline(text: string): string {
  return escaped(text)
    .replace(link, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(
      /\*\*([^*\n]+)\*\*|__([^_\n]+)__/g,
      (_, stars: string | undefined, lines: string | undefined) => `<strong>${stars ?? lines ?? ''}</strong>`,
    )
    .replace(/(^|[\s(])[*_]([^*_\n<>]+)[*_](?=$|[\s).,;:!?])/g, '$1<em>$2</em>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>');
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
