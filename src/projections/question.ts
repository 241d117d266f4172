import type { Role } from '../kernel/index.js';

/** Who is asking; every query shows only what this viewer may see. PUBLIC sees the announced register and no person. */
export type Viewer = { readonly role: Role; readonly bureau?: string };

/** Key-set pagination after the Relay specification. Exactly one of `first` and `last`; 1 to 100. */
export type PageArgs = {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
};
export type Connection<Node> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Counted only when it is asked for. */
  readonly totalCount: () => Promise<number>;
};

/** How much of an entry is shown: whole, whole without who acted, or as the public sees it. */
export type Depth = 'WHOLE' | 'UNATTRIBUTED' | 'PUBLIC';
