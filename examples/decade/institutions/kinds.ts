import type { Institution } from '../institution.js';

type Told = Pick<Institution, 'gb6' | 'name' | 'street' | 'field' | 'applied' | 'story'> &
  Partial<Pick<Institution, 'town' | 'branch' | 'affiliation' | 'lease' | 'found'>>;

/** A public training body of a division (事业单位) that applies for 县区级. */
export const trainingCentre = (told: Told): Institution => ({
  ...told,
  type: 'TRAINING_BODY',
  registeredAs: '12',
  level: 'COUNTY',
});

/** A private school (民办非企业单位). */
export const privateSchool = (told: Told): Institution => ({
  ...told,
  type: 'TRAINING_BODY',
  registeredAs: '52',
  level: 'COUNTY',
});

export const vocationalCollege = (told: Told): Institution => ({
  ...told,
  type: 'HIGHER_VOCATIONAL',
  registeredAs: '12',
  level: 'COUNTY',
});

export const hospital = (told: Told): Institution => ({
  ...told,
  type: 'HOSPITAL',
  registeredAs: '12',
  level: 'COUNTY',
});

export const enterprise = (told: Told): Institution => ({
  ...told,
  type: 'ENTERPRISE',
  registeredAs: '91',
  level: 'COUNTY',
});
