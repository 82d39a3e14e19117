import type { Change, Store } from './store.ts';

/** One document made, changed or removed. */
export type News = { readonly collection: string; readonly id: string; readonly kind: 'created' | 'updated' | 'deleted' };
type Listener = (news: readonly News[]) => void;
/** A store that tells, after each commit, what it changed. */
export type TellingStore = Store & { listen(listener: Listener): void };

/** Puts ears on a store. `more` says what is committed along with a change, such as the count that delta queries go by. */
export function tellingStore(store: Store, more: (changes: readonly Change[]) => readonly Change[]): TellingStore {
  const listeners: Listener[] = [];
  return {
    ...store,
    listen: (listener) => void listeners.push(listener),
    commit(changes) {
      const news = changes.map(([collection, id, value]): News => {
        const known = store.collection(collection).get(id) !== undefined;
        return { collection, id, kind: value === undefined || value === null ? 'deleted' : known ? 'updated' : 'created' };
      });
      store.commit([...changes, ...more(changes)]);
      for (const listener of listeners) listener(news);
    },
  };
}
