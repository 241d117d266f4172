/** A clause of the regulation, written `Art.8(2)`, or `Art.7市3` where the clause is numbered within a list of duties. */
export type Article = `Art.${string}`;

export type RefusalParams = { readonly [name: string]: string | number | boolean };

/** Why the regulation does not allow a command. Data, not an exception; the words are chosen at the edge. */
export type Refusal = {
  readonly code: string;
  readonly article: Article;
  /** Path of the input field at fault, `sites.0.area`. */
  readonly field?: string;
  readonly params?: RefusalParams;
};

/** What to tell a person, by code; `{name}` stands for the parameter of that name. */
export type RefusalMessages = { readonly [code: string]: { readonly zh: string; readonly en: string } };
