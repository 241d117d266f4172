import type { LegalDate } from '../../kernel/index.js';

/** The place of a row of `bases`. */
export const placeOf = ({
  gb6,
  town,
  since,
}: {
  readonly gb6: string;
  readonly town: string | null;
  readonly since: string;
}): { readonly gb6: string; readonly town?: string; readonly since: LegalDate } => ({
  gb6,
  ...(town !== null && { town }),
  since: since as LegalDate,
});
