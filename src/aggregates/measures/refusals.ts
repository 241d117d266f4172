import type { RefusalMessages } from '../../kernel/index.js';

export const measuresRefusals = {
  PARAMS_INVALID: {
    zh: '参数 {path} 的值不符合要求',
    en: 'The parameter {path} does not have an allowed value',
  },
  PARAMS_INCONSISTENT: {
    zh: '参数 {path} 与 {other} 矛盾',
    en: 'The parameter {path} contradicts {other}',
  },
  EFFECTIVE_NOT_LATER: {
    zh: '施行日期应晚于上一版本的施行日期 {previous}',
    en: 'The measures must take effect after the previous version, which took effect on {previous}',
  },
  MEASURES_RETROACTIVE: {
    zh: '办法不溯及既往：施行日期不得早于发布日期 {issuedOn}',
    en: 'Measures are never retroactive: they cannot take effect before {issuedOn}, the day of issue',
  },
  INTERPRETATION_RETROACTIVE: {
    zh: '解释不溯及既往，除非更有利：生效日期不得早于发布日期 {issuedOn}',
    en: 'Only a more favourable interpretation may take effect before {issuedOn}, the day of issue',
  },
  INTERPRETS_NOTHING: {
    zh: '该日期没有施行中的办法可供解释',
    en: 'No measures are in force on that date, so there is nothing to interpret',
  },
} as const satisfies RefusalMessages;
