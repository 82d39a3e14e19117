/** Who is calling, as the token says: the app alone, or the app on behalf of a person. */
export type Caller = {
  readonly app: string;
  readonly person?: { readonly id: string; readonly name: string; readonly email: string };
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
};
