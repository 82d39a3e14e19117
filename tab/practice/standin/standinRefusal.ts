/** The local Microsoft 365 answered with an error status. */
export class StandinRefusal extends Error {
  override readonly name = 'StandinRefusal';
  readonly status: number;

  constructor(status: number, path: string, body: string) {
    super(`${path.split('?')[0] ?? path} answered ${String(status)}${wordsIn(body)}`);
    this.status = status;
  }
}

/** Graph's and the stand-in's error bodies both carry the reason in `error.message` or `message`. */
function wordsIn(body: string): string {
  try {
    const read = JSON.parse(body) as { error?: { message?: string } | string; message?: string } | null;
    const words = typeof read?.error === 'object' ? read.error.message : (read?.error ?? read?.message);
    return words === undefined ? '' : `: ${words}`;
  } catch {
    return '';
  }
}
