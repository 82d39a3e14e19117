/** What the server wrote into a `<meta>` of the page, or undefined where nobody filled the gap (a page opened from a file). */
export function filled(name: string): string | undefined {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  return content && !/^__\w+__$/.test(content) ? content : undefined;
}
