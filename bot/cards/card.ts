/** A piece of an Adaptive Card, as JSON. */
export type Element = { readonly type: string; readonly [property: string]: unknown };

/** An Adaptive Card of version 1.5: the newest that Teams shows. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions: readonly Element[];
};

/** A card; `fallbackText` is what a client that cannot draw it says, and the notification. */
export const card = (
  fallbackText: string,
  body: readonly (Element | undefined)[],
  actions: readonly (Element | undefined)[] = [],
): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText,
  body: body.filter((element) => element !== undefined),
  actions: actions.filter((action) => action !== undefined),
});
