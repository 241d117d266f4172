import { addYears, earlierOf, type LegalDate, legalDate } from '../../../kernel/index.js';
import { CITY, registrar } from '../officers.js';
import type { Making } from './classes.js';
import type { BaseStory } from './story.js';

const YEARS = 4;
const renewable = (year: number): LegalDate => legalDate(`${year}-12-31`);

/** Art.5(1): a training body's licence to run a school is renewed before it runs out. */
export const renewLicences = ({ calendar, journal, lastYear }: Making, base: BaseStory): void => {
  const { licences, id } = base.institution;
  const first = licences[0];
  if (first === undefined) return;
  const until = earlierOf(base.end?.on ?? renewable(lastYear), renewable(lastYear));
  let validTo = first.validTo;
  while (validTo < until) {
    const known = licences.find((licence) => licence.validTo > validTo && (licence.validFrom ?? validTo) <= validTo);
    if (known !== undefined) {
      validTo = known.validTo;
      continue;
    }
    const validFrom = calendar.plus(validTo, 1);
    const next = { ...first, validFrom, validTo: addYears(validTo, YEARS) };
    const on = calendar.entered(calendar.plus(validTo, -25));
    const key = `licence/${id.slice(-9)}/${validFrom}`;
    journal.record('recordLicence', { kind: 'city', lane: id, key, actor: registrar(CITY), on, enteredOn: on }, () => ({
      target: id,
      data: { licence: next },
    }));
    validTo = next.validTo;
  }
};
