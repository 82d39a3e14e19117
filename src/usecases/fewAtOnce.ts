/** Does the work for every item, at most `limit` at a time, answers in the order of the items. The first failure ends it. */
export async function fewAtOnce<T, R>(items: readonly T[], limit: number, work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  for (let at = 0; at < items.length; at += limit) answers.push(...(await Promise.all(items.slice(at, at + limit).map(work))));
  return answers;
}
