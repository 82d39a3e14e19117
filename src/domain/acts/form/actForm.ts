/** How a field of an act is answered. `lines`: several texts, one on a line. */
export type FieldKind =
  'words' | 'long-words' | 'lines' | 'yes-no' | 'choice' | 'choices' | 'person' | 'people' | 'day' | 'instant' | 'number';

/** One thing an act takes, ready to be asked. */
export type ActField = {
  /** Where it stands in the act's data: `reason`, `ends.because`. */
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly hint?: string;
  /** What may be chosen; for people their ids and names. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Asked only while another field has one of these answers. */
  readonly when?: { readonly field: string; readonly is: readonly (string | boolean)[] };
};

/** What a person fills in to do an act in a case as it stands: the act's own schema in the words of the procedure. Plain JSON. */
export type ActForm = {
  readonly act: string;
  readonly label: string;
  readonly clause?: string;
  /** What the procedure says of it. */
  readonly says?: string;
  readonly fields: readonly ActField[];
  /** The words on the button. */
  readonly press: string;
  /** When an unmet “should” is accepted, the act keeps who accepted it. */
  readonly asksWho: boolean;
};
