import { type Refusal, refusing } from '../../kernel/index.js';
import { organisationRefusals } from './refusals.js';
import type { Licence } from './state.js';

const { refusal } = refusing(organisationRefusals);

/** 13 digits by the numbering of 2004, 15 by that of 2008; what they say is the licensing authority's affair. */
const LICENCE_NO = /^\d{13}(?:\d{2})?$/;

export type LicenceRead =
  | { readonly accepted: true; readonly licence: Licence }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

/** Reads a school licence (Art.5(1)); whether its kind still admits and it is valid is asked on the day of decision. */
export const readLicence = ({ kind, no, validFrom, validTo }: Licence): LicenceRead => {
  const digits = no.normalize('NFKC').replace(/\s/g, '');
  const refusals: Refusal[] = [];
  if (!LICENCE_NO.test(digits)) refusals.push(refusal('LICENCE_NO_INVALID', 'Art.5(1)', { field: 'licence.no' }));
  if (validFrom !== undefined && validTo < validFrom) {
    refusals.push(
      refusal('LICENCE_PERIOD_INVALID', 'Art.5(1)', { field: 'licence.validTo', params: { validFrom, validTo } }),
    );
  }
  if (refusals.length > 0) return { accepted: false, refusals };
  return { accepted: true, licence: { kind, no: digits, validTo, ...(validFrom !== undefined && { validFrom }) } };
};
