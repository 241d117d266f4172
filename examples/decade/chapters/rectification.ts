import { addMonths } from '../../../src/kernel/index.js';
import type { Chapter } from '../institution.js';

type Finding = { readonly finding: string; readonly article: string };
export type Order = { readonly on: string; readonly items: readonly [Finding, ...Finding[]]; readonly months?: number };

/** 限期整改 (Art.8(2)): served on the day it is ordered. */
export const ordered =
  ({ on, items, months }: Order): Chapter =>
  (base) => {
    base.until(on);
    base.act(
      'orderRectification',
      { items, servedOn: base.on, ...(months === undefined ? {} : { months }) },
      { by: 'decider', document: '发' },
    );
  };

/** Put right in time; `extension.months` counts from service. */
export const rectified =
  (
    order: Order & {
      readonly acceptedOn: string;
      readonly extension?: { readonly months: number; readonly reason: string };
    },
  ): Chapter =>
  (base) => {
    ordered(order)(base);
    const servedOn = base.on;
    if (order.extension !== undefined) {
      const { months, reason } = order.extension;
      base
        .after(30, 40)
        .act('extendRectification', { dueOn: addMonths(servedOn, months), reason }, { by: 'decider', document: '发' });
    }
    base
      .until(order.acceptedOn)
      .act(
        'acceptRectification',
        { report: '经现场复核，整改事项均已落实，予以验收。' },
        { by: 'decider', document: '发' },
      );
  };

/** Not put right: nobody accepts it, and the register records the lapse when the period is over. */
export const lapsed =
  (order: Order): Chapter =>
  (base) => {
    ordered(order)(base);
    base.until(addMonths(base.on, order.months ?? 3)).after(2, 4);
  };

export const findings = {
  records: { finding: '培训登记档案不完整，部分班次无签到和考核记录。', article: 'Art.4(4)' },
  report: { finding: '未按要求及时报送培训情况。', article: 'Art.4(5)' },
  summary: { finding: '年度自查总结和下一年度培训计划逾期未报。', article: 'Art.8(1)' },
  fire: { finding: '教学场所疏散通道被占用，消防器材过期。', article: 'Art.5(4)' },
  managers: { finding: '专职培训管理人员不足五人。', article: 'Art.5(5)' },
  faculty: { finding: '具有高级专业技术资格的师资比例低于百分之三十。', article: 'Art.5(5)' },
  systems: { finding: '跟踪反馈制度未落实。', article: 'Art.5(6)' },
  scope: { finding: '个别班次超出核定的培训权限。', article: 'Art.4(1)' },
} as const satisfies Record<string, Finding>;
