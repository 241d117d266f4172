import { randomUUID } from 'node:crypto';
import type { BaseEvent } from '../../../src/aggregates/base/index.js';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { jurisdictionEvent } from '../../../src/aggregates/jurisdiction/index.js';
import { measuresEvent } from '../../../src/aggregates/measures/index.js';
import type { Scope } from '../../../src/aggregates/vocabulary.js';
import {
  type Actor,
  type DocumentRef,
  type DomainEvent,
  instantFromMillis,
  legalDate,
  type NewEvent,
  withoutUndefined,
} from '../../../src/kernel/index.js';
import type { Entry, Ledger } from '../../../src/ledger/index.js';
import { changeRows, divisionRows, policy2011, policy2015 } from '../../support/shipped.js';

export const city = '320400';
export const officer: Actor = { id: 'officer-lu', role: 'CITY', bureau: city };
const sha = 'b'.repeat(64);

type Circumstances = { readonly document?: DocumentRef; readonly commandId?: string; readonly measures?: number };
export type Recorder = ReturnType<typeof recorderOn>;

/** Puts events on a ledger as they are given: views take what deciders made, so what they show can be set up directly. */
export const recorderOn = (ledger: Ledger) => {
  let at = Date.UTC(2022, 0, 3);
  const record = async (
    stream: string,
    on: string,
    events: readonly DomainEvent[],
    { document, commandId = randomUUID(), measures = 1 }: Circumstances = {},
  ): Promise<readonly Entry[]> => {
    const news = events.map((event): NewEvent => {
      // Not before its legal date: what is recorded ahead of it is for tests of that alone.
      at = Math.max(at + 1_000, Date.parse(`${on}T04:00:00Z`));
      return withoutUndefined({
        ...event,
        id: randomUUID(),
        meta: {
          occurredOn: legalDate(on),
          recordedAt: instantFromMillis(at),
          commandId,
          correlationId: commandId,
          causationId: commandId,
          actor: officer,
          measures,
          articles: ['Art.6(1)' as const],
          document,
        },
      });
    });
    return (await ledger.append(stream, 'any', news)).entries;
  };
  return {
    record,
    /** The city's divisions with the changes of 2015, and both versions of the measures. */
    found: async () => {
      const on = '2011-09-01';
      await record(
        `jurisdiction-${city}`,
        on,
        divisionRows.map(({ gb6, name, validFrom: from }) =>
          jurisdictionEvent('DivisionEstablished', { gb6, name, from, level: gb6 === city ? 'MUNICIPAL' : 'COUNTY' }),
        ),
      );
      await record(
        `jurisdiction-${city}`,
        on,
        changeRows.map(({ gb6From, gb6To, town, on: changedOn }) =>
          jurisdictionEvent('JurisdictionChanged', { gb6From, gb6To, town, on: changedOn }),
        ),
      );
      await record(
        `measures-${city}`,
        on,
        [policy2011, policy2015].map(({ measures: { version, title, effectiveFrom, params } }) =>
          measuresEvent('PolicyVersionPublished', { version, title, effectiveFrom: legalDate(effectiveFrom), params }),
        ),
      );
    },
    /** Takes a base to a step of the way to the plaque, all on one day. */
    base: (id: string, form: Form, to: Step = 'ANNOUNCED') => {
      const on = form.on ?? '2012-03-15';
      return record(
        id,
        on,
        way(form)
          .slice(0, steps.indexOf(to) + 1)
          .flat(),
      );
    },
  };
};

export const steps = ['APPLIED', 'EVALUATED', 'APPROVED', 'FILED', 'NUMBERED', 'ANNOUNCED', 'AWARDED'] as const;
export type Step = (typeof steps)[number];

export type Form = {
  readonly name?: string;
  readonly organisationId?: string;
  readonly level?: 'MUNICIPAL' | 'COUNTY';
  readonly gb6?: string;
  readonly town?: string;
  readonly department?: string;
  readonly scope?: Scope;
  readonly serial?: number;
  readonly on?: string;
};

const nursing: Scope = { subjects: [{ category: 'PROFESSIONAL', name: '护理' }], computer: false };

/** The events of each step. */
const way = ({
  name = '常州云溪学院基地',
  organisationId = 'organisation-100000001',
  level = 'COUNTY',
  gb6 = '320412',
  town,
  department,
  scope = nursing,
  serial = 1,
}: Form): readonly (readonly BaseEvent[])[] => [
  [
    baseEvent('ApplicationSubmitted', {
      organisationId,
      level,
      name,
      scope,
      place: { gb6, ...(town !== undefined && { town }) },
      department,
      formHash: sha,
      formCopies: 3,
      evidence: [],
      receipts: [gb6, city, organisationId],
    }),
  ],
  [baseEvent('EvaluationCompleted', { outcome: level, applicantConsent: false, reasons: [] })],
  [
    baseEvent('BaseApproved', { decidedBy: level === 'MUNICIPAL' ? city : gb6, level, reasons: [] }),
    baseEvent('TrainingScopeGranted', scope),
  ],
  level === 'COUNTY' ? [baseEvent('BaseFiled', { filingNo: `常人社备${serial}号` })] : [],
  [baseEvent('BaseNumbered', { number: `CZJX-2-${gb6}-${String(serial).padStart(4, '0')}-0`, serial })],
  [baseEvent('BaseAnnounced', { noticeNo: `公告${serial}号` })],
  [baseEvent('PlaqueAwarded', { serialNo: `牌${serial}号`, level })],
];
