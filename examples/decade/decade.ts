import type { Line } from '../../src/cli/demo/line.js';
import { legalDate } from '../../src/kernel/index.js';
import { Case } from './case.js';
import { cityActs } from './founding.js';
import type { Institution } from './institution.js';
import { institutions } from './institutions/index.js';
import { licenceOf } from './premises.js';
import { linesOf } from './script.js';

/** The example's present: nothing in it is later. */
export const present = legalDate('2021-12-31');
const creditCodesFrom = legalDate('2015-10-01');

/** A body is registered with the code it has at the time: the old nine characters, or from October 2015 on the eighteen. */
const register = (base: Case): void => {
  const { name, type, affiliation } = base.institution;
  base.register(
    {
      name,
      type,
      ...(base.on < creditCodesFrom ? { orgCode: base.codes.orgCode } : { uscc: base.codes.uscc }),
      ...(affiliation && { affiliation }),
      ...(type === 'TRAINING_BODY' && { licence: licenceOf(base.institution, base.on) }),
    },
    { by: 'registrar' },
  );
};

const tell = (institution: Institution, bases: Map<string, string>): Case => {
  const base = new Case(institution, bases);
  register(base);
  for (const chapter of institution.story) chapter(base);
  return base.until(present);
};

/** One city's decade from September 2011, as the commands that its officers and applicants gave. */
export const decade = (): readonly Line[] => {
  const bases = new Map<string, string>();
  const cases = institutions.map((institution) => tell(institution, bases));
  return linesOf([...cityActs, ...cases.flatMap(({ acts }) => acts)]);
};

/** The example as a file: one command a line. */
export const decadeText = (): string =>
  decade()
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
