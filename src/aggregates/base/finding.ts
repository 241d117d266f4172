import type { RefusalParams } from '../../kernel/index.js';
import type { ConditionResult } from './events.js';
import type { BaseRefusalCode } from './refusals.js';

type Condition = Pick<ConditionResult, 'article' | 'condition'>;

/** A condition's result as the evaluation makes it: what is wrong always has a code with a message. */
export type Finding = Condition &
  (
    | { readonly outcome: 'MET' | 'NOT_APPLICABLE'; readonly params?: RefusalParams }
    | {
        readonly outcome: 'NOT_MET' | 'WARNING';
        readonly code: BaseRefusalCode;
        readonly field: string;
        readonly params: RefusalParams;
      }
  );

type Item = ConditionResult['article'];

/** `params`: what it rests on, where that is not plain from the facts. */
export const met = (article: Item, condition: string, params: RefusalParams = {}): Finding =>
  Object.keys(params).length === 0
    ? { article, condition, outcome: 'MET' }
    : { article, condition, outcome: 'MET', params };

export const notAsked = (article: Item, condition: string): Finding => ({
  article,
  condition,
  outcome: 'NOT_APPLICABLE',
});

export const notMet = (
  article: Item,
  condition: string,
  code: BaseRefusalCode,
  field: string,
  params: RefusalParams = {},
): Finding => ({ article, condition, outcome: 'NOT_MET', code, field, params });

export const caution = (
  article: Item,
  condition: string,
  code: BaseRefusalCode,
  field: string,
  params: RefusalParams = {},
): Finding => ({ article, condition, outcome: 'WARNING', code, field, params });
