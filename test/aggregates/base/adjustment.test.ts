import { describe, expect, it } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { baseId, education, health, investigator, wujin, xinbei } from './support/changzhou.js';
import {
  adjustBase,
  closeBase,
  establishInactivity,
  fileAdjustment,
  inWujin,
  inXinbei,
  mergeBase,
  renameBase,
} from './support/commands.js';
import {
  announced,
  applied,
  approved,
  awarded,
  continued,
  given,
  numbered,
  overdue,
  rectifying,
  revoked,
  violating,
} from './support/histories.js';

const on = '2013-03-04';
const county = { level: 'COUNTY' } as const;
/** Ten working days after 2013-03-04. */
const toFile = (ref: number) => ({ ref, dueOn: legalDate('2013-03-18') });
const successor = given(announced()).state;

describe('adjusting', () => {
  it('records the new place, and since when', () => {
    given(announced())
      .when(adjustBase(), on)
      .then(baseEvent('BaseAdjusted', { reasonCode: 'RELOCATION', reason: '迁入新校区', place: inWujin }))
      .andAgainNothing();
    expect(given(continued(announced(), { command: adjustBase(), on })).state).toMatchObject({
      place: { gb6: wujin, since: on },
    });
  });

  it('puts a base under another department or under none', () => {
    const transfer = (department: string | null) =>
      adjustBase({ reasonCode: 'SUPERVISION', reason: '主管部门变更', place: undefined, department });
    given(announced()).when(transfer(health), on).thenTypes('BaseAdjusted').andAgainNothing();
    given(announced()).when(transfer(null), on).thenTypes('BaseAdjusted').andAgainNothing();
    given(announced()).when(transfer(education), on).thenNothing();
    given(announced()).when(transfer('nobody'), on).thenRefused({ code: 'UNKNOWN_AUTHORITY', field: 'department' });
    expect(given(continued(announced(), { command: transfer(null), on })).state).not.toHaveProperty('department');
  });

  it('needs something to adjust, that is not so already', () => {
    given(announced())
      .when(adjustBase({ place: undefined }), on)
      .thenRefused('NOTHING_TO_ADJUST');
    given(announced())
      .when(adjustBase({ place: inXinbei }), on)
      .thenNothing();
  });

  it('takes a place where it belongs on the day', () => {
    given(announced())
      .when(adjustBase({ place: { gb6: '320413' } }), on)
      .thenRefused('DIVISION_NOT_IN_FORCE');
    given(announced(county))
      .when(adjustBase({ place: { gb6: '320400' } }), on)
      .thenRefused('PLACE_NOT_IN_COUNTY');
    given(announced())
      .when(adjustBase({ place: { gb6: wujin, town: '奔牛镇' } }), '2015-05-01')
      .thenRefused({ code: 'PLACE_ELSEWHERE', params: { now: xinbei } });
  });

  it('knows a place by the division that it has gone over to', () => {
    const inZhenglu = announced({ submit: { place: { gb6: wujin, town: '郑陆镇' } } });
    given(inZhenglu)
      .when(adjustBase({ place: { gb6: '320402', town: '郑陆镇' } }), '2015-05-01')
      .thenNothing();
  });

  it('of a county base is filed with the city', () => {
    given(announced(county))
      .when(adjustBase({ place: inXinbei }), on)
      .then(
        baseEvent('BaseAdjusted', {
          reasonCode: 'RELOCATION',
          reason: '迁入新校区',
          place: inXinbei,
          toFile: toFile(1),
        }),
      );
  });

  it('is of bases in the register', () => {
    given(approved()).when(adjustBase(), on).thenRefused('NOT_NUMBERED');
    given(revoked()).when(adjustBase(), '2014-01-02').thenRefused('BASE_ENDED');
    given(overdue()).when(adjustBase(), '2013-06-03').thenTypes('BaseAdjusted');
  });
});

describe('merging', () => {
  it('ends the base in favour of another, and asks for the plaque', () => {
    given(awarded())
      .when(mergeBase(), on, { successor })
      .then(
        baseEvent('BaseMerged', {
          reason: '两校合并',
          successorId: 'base-successor',
          plaqueDueOn: legalDate('2013-03-18'),
        }),
      )
      .andAgainNothing();
  });

  it('needs a successor that is live, in order, and another', () => {
    given(announced()).when(mergeBase(), on).thenRefused({ code: 'SUCCESSOR_NOT_LIVE', field: 'successorId' });
    for (const history of [applied(), approved(), revoked(), overdue(), violating(), rectifying('2012-10-08')]) {
      given(announced())
        .when(mergeBase(), '2014-01-02', { successor: given(history).state })
        .thenRefused('SUCCESSOR_NOT_LIVE');
    }
    given(announced())
      .when(mergeBase({ successorId: baseId }), on, { successor })
      .thenRefused('MERGED_INTO_ITSELF');
    given(announced())
      .when(mergeBase(), on, { successor: given(numbered()).state })
      .thenTypes('BaseMerged');
  });

  it('is no escape from revocation', () => {
    given(overdue()).when(mergeBase(), '2013-06-03', { successor }).thenRefused('REVOCATION_PENDING');
    given(violating()).when(mergeBase(), '2013-06-03').thenRefused('REVOCATION_PENDING', 'SUCCESSOR_NOT_LIVE');
  });

  it('is of bases in the register', () => {
    const merged = continued(announced(), { command: mergeBase(), on, successor });
    given(merged)
      .when(mergeBase({ successorId: 'base-third' }), on, { successor })
      .thenRefused({ code: 'BASE_ENDED', params: { status: 'MERGED' } });
    given(approved()).when(mergeBase(), on, { successor }).thenRefused('NOT_NUMBERED');
    given(revoked()).when(mergeBase(), '2014-01-02', { successor }).thenRefused('BASE_ENDED');
  });
});

describe('closing', () => {
  it('ends the base', () => {
    given(awarded(county))
      .when(closeBase(), on)
      .then(
        baseEvent('BaseClosed', {
          reasonCode: 'OWN_REQUEST',
          reason: '停止办班',
          plaqueDueOn: legalDate('2013-03-18'),
          toFile: toFile(1),
        }),
      )
      .andAgainNothing();
    given(numbered())
      .when(closeBase(), on)
      .then(baseEvent('BaseClosed', { reasonCode: 'OWN_REQUEST', reason: '停止办班' }));
    given(rectifying('2013-02-20')).when(closeBase(), on).thenTypes('BaseClosed');
  });

  it('is no escape from revocation, also where the lapse is not recorded yet', () => {
    given(overdue()).when(closeBase(), '2013-06-03').thenRefused({ code: 'REVOCATION_PENDING', article: 'Art.8(2)' });
    given(rectifying('2013-02-20')).when(closeBase(), '2013-06-03').thenRefused('REVOCATION_PENDING');
    given(violating()).when(closeBase(), '2013-06-03').thenRefused('REVOCATION_PENDING');
    const inactive = continued(announced(), { command: establishInactivity(), on: '2013-03-18', actor: investigator });
    given(inactive).when(closeBase(), '2013-03-19').thenRefused('REVOCATION_PENDING');
  });

  it('is of bases in the register', () => {
    given(approved()).when(closeBase(), on).thenRefused('NOT_NUMBERED');
    given(revoked()).when(closeBase(), '2014-01-02').thenRefused('BASE_ENDED');
    const closed = continued(announced(), { command: closeBase(), on });
    given(closed)
      .when(closeBase({ reasonCode: 'DISSOLVED' }), on)
      .thenRefused({ code: 'BASE_ENDED', params: { status: 'CLOSED' } });
  });
});

describe('renaming', () => {
  it('keeps the number', () => {
    given(announced())
      .when(renameBase(), on)
      .then(baseEvent('BaseRenamed', { name: '常州南苑大学继续教育基地', reason: '学校更名' }))
      .andAgainNothing();
    const { state } = given(continued(announced(), { command: renameBase(), on }));
    expect(state).toMatchObject({ name: '常州南苑大学继续教育基地', number: 'CZJX-1-320400-0001-8', serial: 1 });
  });

  it('is of bases in the register', () => {
    given(approved()).when(renameBase(), on).thenRefused('NOT_NUMBERED');
    given(revoked()).when(renameBase(), '2014-01-02').thenRefused('BASE_ENDED');
  });
});

describe('filing a county act with the city', () => {
  const acts = continued(awarded(county), { command: renameBase(), on }, { command: closeBase(), on });

  it('numbers the acts of a base and files each, also after its end', () => {
    expect(given(acts).state).toMatchObject({ status: 'CLOSED', filings: 2, unfiled: [toFile(1), toFile(2)] });
    given(acts)
      .when(fileAdjustment({ ref: 2, filingNo: '常继调〔2013〕2号' }), on)
      .then(baseEvent('AdjustmentFiled', { ref: 2, filingNo: '常继调〔2013〕2号' }))
      .andAgainNothing();
    given(acts)
      .when(fileAdjustment({ ref: 1 }), on)
      .thenTypes('AdjustmentFiled')
      .andAgainNothing();
    expect(given(continued(acts, { command: fileAdjustment({ ref: 2 }), on })).state).toMatchObject({
      unfiled: [toFile(1)],
    });
  });

  it('knows what there is to file', () => {
    for (const ref of [0, 3])
      given(acts).when(fileAdjustment({ ref }), on).thenRefused({ code: 'UNKNOWN_FILING', field: 'ref' });
    given(announced()).when(fileAdjustment(), on).thenRefused('UNKNOWN_FILING');
    given(applied()).when(fileAdjustment(), on).thenRefused('UNKNOWN_FILING');
  });
});
