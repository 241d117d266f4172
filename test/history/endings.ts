/** What each stream of a golden log comes to, as far as anyone relies on it: by file, by stream. */
export const endingsOf: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'erased-learner.ndjson': {
    'learner-f99ee381-2351-5137-8f27-0cd8fcf3c60c': {
      status: 'ERASED',
      keyIds: ['key-c683cccb-e51f-4b63-b18a-4ce3a2dcd32c'],
      reason: 'CONSENT_WITHDRAWN',
      erasedOn: '2016-02-03',
      titles: [{ titleLevel: 'MIDDLE', from: '2016-02-03' }],
      gb6: '320412',
    },
  },
  'audit-exports.ndjson': {
    'access-2016-02': {
      reads: [
        { form: 'BUNDLE', purpose: 'AUDIT', sequenceFrom: 1, sequenceTo: 4096, treeSize: 4096 },
        { form: 'LIST', list: 'bases', purpose: 'ANALYSIS', sequenceFrom: 1, sequenceTo: 4097 },
      ],
    },
  },
  'credits-and-reads.ndjson': {
    'publicCredit-GG-2012-01': {
      count: 2,
      byLearner: new Map([
        [
          'learner-054628f7-8587-51f2-9de9-2d95119c6808',
          { classId: 'class-da707c08-c326-5fc4-a607-04fb8e8db36b', place: 1 },
        ],
        [
          'learner-59f94de8-c8d9-5ff4-8514-e242c73a35c0',
          { classId: 'class-da707c08-c326-5fc4-a607-04fb8e8db36b', place: 2 },
        ],
      ]),
    },
    'access-2012-05': {
      reads: [{ learnerId: 'learner-59f94de8-c8d9-5ff4-8514-e242c73a35c0', purpose: 'SUPERVISION' }],
    },
  },
  'classes-and-learners.ndjson': {
    'learner-59f94de8-c8d9-5ff4-8514-e242c73a35c0': {
      status: 'REGISTERED',
      titles: [{ titleLevel: 'MIDDLE' }, { titleLevel: 'SENIOR', from: '2013-01-01' }],
      employer: '示例机械厂',
      gb6: '320411',
    },
    'learner-054628f7-8587-51f2-9de9-2d95119c6808': {
      status: 'REGISTERED',
      employer: '示例仪器厂',
      gb6: '320402',
      employerOn: '2012-12-20',
      registeredOn: '2012-03-26',
    },
    'class-da707c08-c326-5fc4-a607-04fb8e8db36b': {
      status: 'COMPLETED',
      basis: 'PLAN',
      completedOn: '2012-04-13',
      reportDueOn: '2012-04-27',
      record: { archiveNo: '2012-档-1', on: '2012-04-16' },
      effect: { score: 86 },
      reportedOn: '2012-04-20',
      results: new Map([
        ['learner-59f94de8-c8d9-5ff4-8514-e242c73a35c0', true],
        ['learner-054628f7-8587-51f2-9de9-2d95119c6808', false],
      ]),
      recognition: {
        parts: 1,
        of: 1,
        hours: new Map([
          ['learner-59f94de8-c8d9-5ff4-8514-e242c73a35c0', new Map([[2012, 18]])],
          ['learner-054628f7-8587-51f2-9de9-2d95119c6808', new Map([[2012, 0]])],
        ]),
        corrections: [{ delta: -6 }],
      },
    },
    'class-87e7c9d0-c800-5756-9b4c-c5415c600577': {
      status: 'CANCELLED',
      basis: 'COMMISSION',
      commission: { employerId: 'organisation-MA1M00009' },
      endedOn: '2012-05-28',
    },
  },
  'base-years.ndjson': {
    'base-3e2a269b-c0db-5d5a-9fb1-134cf334a5f9': {
      status: 'ANNOUNCED',
      years: {
        2012: {
          report: { version: 2, docHash: '2'.repeat(64), receivedOn: '2012-12-31', dueOn: '2012-12-31' },
          nextPlan: { version: 1, receivedOn: '2013-01-04', dueOn: '2012-12-31' },
          inspections: [
            { on: '2012-06-05', by: '320400', findings: [{ article: 'Art.4(4)' }] },
            { on: '2012-10-17', findings: [] },
          ],
          assessment: { outcome: 'PASSED', scores: { development: 13 }, dueOn: '2013-03-31' },
          commendations: [{ title: '2012 年度先进继续教育基地', awardedBy: '320400' }],
        },
        2013: { assessment: { on: '2014-02-20', outcome: 'FAILED' } },
      },
    },
    'reviewList-320400-2012': {
      status: 'PUBLISHED',
      level: 'MUNICIPAL',
      publishedOn: '2013-03-25',
      items: [{ baseId: 'base-3e2a269b-c0db-5d5a-9fb1-134cf334a5f9', outcome: 'PASSED' }],
    },
    'cityActivity-30dab02b-3dad-55e8-a78e-082c7527a1e9': { event: { type: 'ManagerTrainingHeld', data: { days: 2 } } },
    'cityActivity-526b19fb-ac4e-5b32-a899-e1b3fdb144ad': { event: { type: 'ExchangeActivityHeld' } },
    'cityActivity-82e6d8b3-e4f5-5ac0-a569-add1814f660a': {
      event: { type: 'GuidanceIssued', data: { levels: ['COUNTY'] } },
    },
    'cityActivity-3a042859-a04e-5296-a00e-cf81713c9d67': { event: { type: 'StaffCommended', data: { persons: 2 } } },
  },
  'county-base-closed.ndjson': {
    'base-6875cdef-0828-5bd8-9cf0-6ecd5a6622ff': {
      status: 'CLOSED',
      level: 'COUNTY',
      name: '示例培训中心（新址）继续教育基地',
      place: { gb6: '320412', town: '奔牛镇', since: '2012-09-03' },
      number: 'CZJX-2-320412-0001-3',
      announcedOn: '2011-12-08',
      endedOn: '2014-01-10',
      reasonCode: 'DISSOLVED',
      plaque: { serialNo: 'P-0002', awardedOn: '2011-12-20', recallDueOn: '2014-01-24' },
      specialReasons: [{ from: '2012-12-01', to: '2013-02-28' }],
      grounds: [{ kind: 'INACTIVITY' }, { kind: 'ARBITRARY_FEES' }],
      unfiled: [{ ref: 3 }, { ref: 4 }],
    },
    'numberRegister-320400': { last: 1 },
  },
  'measures-and-jurisdiction.ndjson': {
    'measures-320400': {
      versions: [{ version: 1, effectiveFrom: '2011-09-01', params: { application: { formCopies: 3 } } }],
      interpretations: [{ interpretationId: 'I-1', admits: ['HOSPITAL'] }],
    },
    'jurisdiction-320400': {
      divisions: [
        { gb6: '320400', level: 'MUNICIPAL' },
        { gb6: '320405', to: '2015-04-28', successor: '320412' },
        { gb6: '320412' },
        { gb6: '320411' },
      ],
      departments: [{ authority: 'edu-320400', from: '2011-09-01', to: '2015-01-01' }],
      changes: [
        { gb6From: '320405', gb6To: '320412' },
        { gb6To: '320411', town: '奔牛镇' },
      ],
    },
  },
  'marked-base.ndjson': {
    'base-3e2a269b-c0db-5d5a-9fb1-134cf334a5f9': {
      status: 'ANNOUNCED',
      level: 'MUNICIPAL',
      name: '示例学院继续教育基地',
      lastOn: '2012-05-01',
    },
  },
  'municipal-base-revoked.ndjson': {
    'base-462ec594-97c0-5759-a851-a5d4c7640170': {
      status: 'REVOKED',
      level: 'MUNICIPAL',
      ground: 'RECTIFICATION_FAILED',
      endedOn: '2013-07-15',
      scope: { subjects: [{ category: 'PROFESSIONAL', name: '机械工程' }], computer: false },
      number: 'CZJX-1-320400-0001-6',
      plaque: { serialNo: 'P-0001', recallDueOn: '2013-07-29', recalledOn: '2013-07-22' },
    },
    'numberRegister-320400': { last: 1 },
  },
  'organisation.ndjson': {
    'organisation-MJ5000009': {
      status: 'REGISTERED',
      name: '示例职业培训学校',
      uscc: '52320412MJ5000009G',
      orgCode: 'MJ500000-9',
      affiliation: '示例教育集团',
      licences: [{ kind: 'SOCIAL_FORCES_SCHOOL' }, { kind: 'PRIVATE_SCHOOL', validTo: '2016-02-29' }],
    },
    'organisation-legacy-7288f45f-956f-5e34-ba13-5a375a2f4d78': { status: 'LEGACY', oldRef: '旧名单第 17 号' },
  },
  'other-endings.ndjson': {
    'base-5bb2fdea-4a03-5bb9-9144-5c8ba50e1567': { status: 'WITHDRAWN', endedOn: '2011-09-25' },
    'base-a7d1b94d-435d-5e62-b4c5-547ccba2fbff': { status: 'REJECTED', endedOn: '2011-11-15' },
    'base-a4014eae-efa8-54cb-9304-df8c8c381926': { status: 'MERGED', endedOn: '2012-10-10' },
    'numberRegister-320400': { last: 1 },
  },
  'public-subjects-and-plans.ndjson': {
    'publicSubject-GX-2012-01': {
      status: 'DESIGNATED',
      hours: 24,
      validity: { from: '2012-01-01', to: '2013-01-01' },
      deliveries: [{ baseId: 'base-a77a195e-fe00-59de-a133-8177b32a53ae', from: '2012-04-01', to: '2012-12-31' }],
    },
    'plan-22dad602-33d2-50f8-be82-085b0734849a': {
      status: 'EFFECTIVE',
      hours: 24,
      effectiveOn: '2012-03-22',
      reviews: [{ by: 'DEPT', authority: 'city-education', reviewedBy: 'officer-3' }],
    },
    'plan-d88eeedd-fa86-5903-a331-b941425a072d': { status: 'REFUSED', refusedBy: '320400', endedOn: '2012-03-22' },
    'plan-3d579629-7a51-5954-9a61-eb0d43beb1ac': { status: 'REFUSED', refusedBy: 'city-education', reviews: [] },
    'plan-f4573c7f-e852-5561-a851-2f8b36f5315c': {
      status: 'EFFECTIVE',
      hours: 30,
      filingNo: '常继计〔2012〕7号',
      reviews: [{ by: 'COUNTY', authority: '320412' }],
    },
    'plan-cbfb3566-f653-552e-b20f-d146952ea2c1': { status: 'WITHDRAWN', endedOn: '2012-03-19' },
  },
};
