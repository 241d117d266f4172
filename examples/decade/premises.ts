import { createHash } from 'node:crypto';
import type { EligibilityFacts } from '../../src/aggregates/base/index.js';
import type { Licence } from '../../src/aggregates/organisation/index.js';
import { type Evidence, trainingSystems } from '../../src/aggregates/vocabulary.js';
import { type Random, randomFrom } from '../../src/cli/demo/random.js';
import { addDays, addYears, type LegalDate, legalDate } from '../../src/kernel/index.js';
import type { Institution } from './institution.js';

/** Stands for the file that was handed in. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const evidence = (title: string, name: string, issuedOn?: LegalDate): Evidence => ({
  title,
  sha256: hashOf(`${title} ${name}`),
  ...(issuedOn === undefined ? {} : { issuedOn }),
});

/** What an applicant hands in with the form (Art.6(1)). */
export const evidenceOf = (institution: Institution, on: LegalDate): readonly Evidence[] => [
  evidence(institution.type === 'TRAINING_BODY' ? '办学许可证' : '事业单位法人证书', institution.name),
  evidence(institution.lease === undefined ? '房屋所有权证' : '房屋租赁合同', institution.name),
  evidence('消防安全检查意见书', institution.name, addDays(on, -45)),
  evidence('师资队伍一览表', institution.name),
  evidence('培训管理制度汇编', institution.name),
];

/** A training body's licence (Art.5(1)): 15 digits from 2008 on, for four years. */
export const licenceOf = ({ name, gb6 }: Institution, on: LegalDate): Licence => {
  const validFrom = addDays(on, -40);
  const serial = String(randomFrom(`licence ${name}`).between(1, 9_999)).padStart(7, '0');
  return {
    kind: 'PRIVATE_SCHOOL',
    no: `1${gb6}7${serial}`,
    validFrom,
    validTo: addDays(addYears(validFrom, 4), -1),
  };
};

/** What the panel finds on its visit; everything that Art.5 asks is met unless the institution says otherwise. */
export const factsOf = (institution: Institution, on: LegalDate, random: Random): EligibilityFacts => {
  const { lease } = institution;
  const from = lease && legalDate(lease.from);
  const faculty = random.between(24, 90);
  return {
    sites: [
      {
        address: institution.street,
        area: random.between(300, 2_400) * 100,
        capacity: random.between(12, 60) * 10,
        tenure: from === undefined ? 'OWNED' : 'LEASED',
        leases: lease && from ? [{ from, to: addDays(addYears(from, lease.years), -1) }] : [],
      },
    ],
    computers: random.between(60, 220),
    projectors: random.between(2, 12),
    exitsClear: true,
    fireOk: true,
    safetyEvidenceOn: addDays(on, -random.between(30, 120)),
    faculty,
    senior: Math.ceil((faculty * random.between(32, 55)) / 100),
    managers: random.between(5, 12),
    facultyStable: true,
    managementSound: true,
    systems: [...trainingSystems],
    ...institution.found,
  };
};
