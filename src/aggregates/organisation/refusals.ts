import type { RefusalMessages } from '../../kernel/index.js';

export const organisationRefusals = {
  CODE_MISSING: {
    zh: '须提供统一社会信用代码或组织机构代码',
    en: 'A unified social credit code or an organisation code is needed',
  },
  USCC_INVALID: {
    zh: '统一社会信用代码无效：{rule}',
    en: 'The unified social credit code is invalid: {rule}',
  },
  ORG_CODE_INVALID: {
    zh: '组织机构代码无效：{rule}',
    en: 'The organisation code is invalid: {rule}',
  },
  CODES_DISAGREE: {
    zh: '统一社会信用代码的第 9–17 位应与组织机构代码一致',
    en: 'Places 9–17 of the unified social credit code must be the organisation code',
  },
  ALREADY_REGISTERED: {
    zh: '该单位已登记，登记内容不同；请使用变更操作',
    en: 'The organisation is already registered with other particulars; change them instead',
  },
  USCC_ALREADY_RECORDED: {
    zh: '该单位已登记统一社会信用代码 {uscc}',
    en: 'The organisation already has the unified social credit code {uscc}',
  },
  NOT_REGISTERED: {
    zh: '该单位尚未登记',
    en: 'The organisation is not registered',
  },
  LEGACY_GRANTS_NOTHING: {
    zh: '原培训机构仅备查，不具有任何资格，应重新登记申报',
    en: 'An institution of the old list is kept for reference only and grants nothing; register and apply anew',
  },
  LICENCE_NO_INVALID: {
    zh: '办学许可证编号应为 13 位或 15 位数字',
    en: 'A school licence number has 13 or 15 digits',
  },
  LICENCE_PERIOD_INVALID: {
    zh: '办学许可证的有效期止于 {validTo}，早于起始日 {validFrom}',
    en: 'The school licence ends on {validTo}, before it begins on {validFrom}',
  },
  RECOGNITION_EXISTS: {
    zh: '该单位已有申报或基地（{baseId}）；一个单位只能有一个有效认定，请先终止原基地或撤回原申报',
    en: 'The organisation already holds or has applied for a recognition ({baseId}); close or withdraw it first',
  },
} as const satisfies RefusalMessages;
