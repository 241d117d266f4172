import { refusalMessage } from '../../application/refusals.js';
import type { Refusal } from '../../kernel/index.js';

/** What is wrong with a line of a list: the field, and the rule in both languages. */
export type LineFault = {
  readonly field?: string;
  readonly code: string;
  readonly article?: string;
  readonly zh: string;
  readonly en: string;
};

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

export const faultOf = ({ code, article, field, params }: Refusal): LineFault => ({
  code,
  article,
  ...(field === undefined ? {} : { field }),
  zh: refusalMessage(code, params, 'zh'),
  en: refusalMessage(code, params, 'en'),
});

/** What a line names is not in the register. */
export const notFound = (field: string, named: string): LineFault => ({
  field,
  code: 'NOT_FOUND',
  zh: `登记册中没有“${named}”`,
  en: `there is no ${named} in the register`,
});
