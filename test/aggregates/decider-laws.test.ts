import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  type JurisdictionCommand,
  type JurisdictionCommands,
  jurisdictionDecider,
  jurisdictionEvents,
} from '../../src/aggregates/jurisdiction/index.js';
import { type MeasuresCommand, measuresDecider, measuresEvents } from '../../src/aggregates/measures/index.js';
import {
  allocationOf,
  type NumberRegisterCommand,
  numberRegisterDecider,
  numberRegisterEvents,
} from '../../src/aggregates/number-register/index.js';
import {
  type OrganisationCommand,
  organisationDecider,
  organisationEvents,
} from '../../src/aggregates/organisation/index.js';
import { organisationTypes } from '../../src/aggregates/vocabulary.js';
import { addMonths, legalDate } from '../../src/kernel/index.js';
import { expectDeciderLaws } from '../support/decider-laws.js';
import { measures2011, measures2015 } from '../support/shipped.js';

const dates = fc.integer({ min: 0, max: 8 }).map((n) => addMonths(legalDate('2011-07-01'), n));
const acting = { today: legalDate('2026-03-02'), actor: { id: 'officer', role: 'CITY', bureau: '320400' } } as const;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const words = fc.constantFrom('甲', '乙');

describe('every decider records storable events, each once, and leaves earlier states alone', () => {
  it('measures', () => {
    const commands: fc.Arbitrary<MeasuresCommand> = fc.oneof(
      fc.record({
        type: fc.constant('publishMeasures' as const),
        data: fc.record({
          title: words,
          effectiveFrom: dates,
          params: fc.constantFrom(measures2011.params, measures2015.params),
        }),
      }),
      fc.record({
        type: fc.constant('issueInterpretation' as const),
        data: fc.record({
          clause: fc.constant('Art.5(1)'),
          text: words,
          ruling: words,
          effectiveOn: maybe(dates),
          admits: maybe(fc.uniqueArray(fc.constantFrom(...organisationTypes), { maxLength: 2 })),
          moreFavourable: maybe(fc.boolean()),
        }),
      }),
    );
    const context = fc.record({ on: dates, interpretationId: fc.uuid() }).map((known) => ({ ...acting, ...known }));
    expectDeciderLaws({
      decider: measuresDecider,
      events: measuresEvents,
      acts: fc.record({ command: commands, context }),
    });
  });

  it('jurisdiction', () => {
    const gb6 = fc.constantFrom('320400', '320402', '320404', '320405');
    const authority = fc.constantFrom('dept-a', 'dept-b');
    const payloads = {
      establishDivision: fc
        .record({ gb6, name: words, from: dates })
        .map((division) => ({ ...division, level: division.gb6 === '320400' ? 'MUNICIPAL' : 'COUNTY' }) as const),
      changeJurisdiction: fc.record({ gb6From: gb6, gb6To: gb6, town: maybe(words), on: dates }),
      establishAuthority: fc.record({ authority, name: words, gb6, from: dates }),
      endAuthority: fc.record({ authority, on: dates }),
    } satisfies { [Type in keyof JurisdictionCommands]: fc.Arbitrary<JurisdictionCommands[Type]> };
    const commands: fc.Arbitrary<JurisdictionCommand> = fc.oneof(
      fc.record({ type: fc.constant('establishDivision' as const), data: payloads.establishDivision }),
      fc.record({ type: fc.constant('changeJurisdiction' as const), data: payloads.changeJurisdiction }),
      fc.record({ type: fc.constant('establishAuthority' as const), data: payloads.establishAuthority }),
      fc.record({ type: fc.constant('endAuthority' as const), data: payloads.endAuthority }),
    );
    const context = dates.map((on) => ({ ...acting, on, document: { ref: '国函〔2015〕75号' } }));
    expectDeciderLaws({
      decider: jurisdictionDecider,
      events: jurisdictionEvents,
      acts: fc.record({ command: commands, context }),
    });
  });

  it('organisation', () => {
    const baseId = fc.constantFrom('base-a', 'base-b');
    const licence = fc.record({
      kind: fc.constantFrom('SOCIAL_FORCES_SCHOOL' as const, 'PRIVATE_SCHOOL' as const),
      no: fc.constantFrom('1320481600001', ' 132048160000123'),
      validFrom: maybe(dates),
      validTo: dates,
    });
    const commands: fc.Arbitrary<OrganisationCommand> = fc.oneof(
      fc.record({
        type: fc.constant('registerOrganisation' as const),
        data: fc.record({
          name: words,
          uscc: maybe(fc.constantFrom('12320400466000002y', '91320411MA1M00009X')),
          orgCode: maybe(fc.constantFrom('466000002', '46600000-2')),
          type: fc.constantFrom(...organisationTypes),
          affiliation: maybe(words),
          licence: maybe(licence),
        }),
      }),
      fc.record({ type: fc.constant('renameOrganisation' as const), data: fc.record({ name: words }) }),
      fc.record({
        type: fc.constant('recordUnifiedCreditCode' as const),
        data: fc.record({ uscc: fc.constantFrom('12320400466000002Y', '91320411MA1M00009X') }),
      }),
      fc.record({ type: fc.constant('changeAffiliation' as const), data: fc.record({ affiliation: words }) }),
      fc.record({ type: fc.constant('recordLicence' as const), data: fc.record({ licence }) }),
      fc.record({
        type: fc.constant('registerLegacyInstitution' as const),
        data: fc.record({ name: words, oldRef: words, remark: maybe(words) }),
      }),
      fc.record({
        type: fc.constant('reserveRecognition' as const),
        data: fc.record({
          baseId,
          level: fc.constantFrom('MUNICIPAL' as const, 'COUNTY' as const),
          idempotencyKey: fc.uuid(),
          application: fc.record({ name: words, department: maybe(words) }),
        }),
      }),
      fc.record({ type: fc.constant('releaseRecognition' as const), data: fc.record({ baseId }) }),
    );
    expectDeciderLaws({
      decider: organisationDecider,
      events: organisationEvents,
      acts: fc.record({ command: commands, context: dates.map((on) => ({ ...acting, on })) }),
    });
  });

  it('number register', () => {
    const bases = ['base-a', 'base-b', 'base-c', 'base-d', 'base-e'];
    const commands: fc.Arbitrary<NumberRegisterCommand> = fc.record({
      type: fc.constant('allocateNumber' as const),
      data: fc.record({
        baseId: fc.constantFrom(...bases),
        level: fc.constantFrom('MUNICIPAL' as const, 'COUNTY' as const),
        gb6: fc.constantFrom('320400', '320411', '320481'),
        idempotencyKey: fc.uuid(),
      }),
    });
    const context = dates.map((on) => ({ ...acting, on, ...(on >= '2011-09-01' && { measures: measures2011 }) }));
    expectDeciderLaws({
      decider: numberRegisterDecider,
      events: numberRegisterEvents,
      acts: fc.record({ command: commands, context }),
      told: (register) => ({ last: register.last, allocations: bases.map((id) => allocationOf(register, id) ?? null) }),
    });
  });
});
