/** Which of several programs' settings is practised now, and which others there are: the stand-in shows them and knows nothing more of them. */
export type Practised = {
  readonly id: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
};

/** Whoever started the stand-in can change what is practised. */
export type Practising = {
  readonly now: () => Practised;
  /** Asks for another; `now` says so once it runs. */
  readonly take: (id: string) => void;
};
