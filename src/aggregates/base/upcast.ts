import type { Upcaster } from '../../kernel/index.js';

/** Every event of a base is at its first version. */
export const upcasters: readonly Upcaster[] = [];
