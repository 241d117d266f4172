import type { RefusalMessages } from '../../kernel/index.js';

export const numberRegisterRefusals = {
  NO_MEASURES: {
    zh: '该日期尚无施行中的办法，不能编号',
    en: 'No measures are in force on that date, so no number can be given',
  },
  SERIALS_EXHAUSTED: {
    zh: '{digits} 位顺序号已用完；请修订办法增加位数',
    en: 'All serials of {digits} digits are used; revise the measures to allow more digits',
  },
} as const satisfies RefusalMessages;
