import type { TitleLevel } from '../../../aggregates/vocabulary.js';
import type { PersonGiven } from '../../../application/application.js';
import { idCheckCharacter } from '../../../application/personal/id-number.js';
import { type Random, randomFrom } from '../random.js';
import { bodies, givenCharacters, houses, surnames } from './names.js';

/** An invented technician. */
export type Person = {
  readonly no: number;
  /** Under which the register is asked to register it. */
  readonly key: string;
  readonly gb6: string;
  readonly titleLevel: TitleLevel;
  readonly employer: string;
};

const pickFrom = (list: readonly string[], random: Random): string => list[random.between(0, list.length - 1)] ?? '';

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A number with a valid check character that nobody bears: no division's code begins with 99. Region and serial count
 * the people, so that no two have the same.
 */
export const idNumberOf = (no: number): string => {
  const random = randomFrom(`born ${no}`);
  const region = `99${String(Math.floor(no / 1000)).padStart(4, '0')}`;
  const birth = `${random.between(1958, 1990)}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
  const first17 = `${region}${birth}${String(no % 1000).padStart(3, '0')}`;
  return first17 + idCheckCharacter(first17);
};

export const nameOf = (no: number): string => {
  const random = randomFrom(`name ${no}`);
  const given = Array.from({ length: random.chance(80) ? 2 : 1 }, () => pickFrom(givenCharacters, random));
  return [pickFrom(surnames, random), ...given].join('');
};

/** Someone who works in a division and is taught a subject. */
export const personOf = (no: number, gb6: string, subject: string): Person => {
  const random = randomFrom(`person ${no}`);
  const level = random.between(1, 100);
  const kinds = bodies.find(([taught]) => taught.test(subject))?.[1] ?? [];
  return {
    no,
    key: `learner/${no}`,
    gb6,
    titleLevel: level <= 15 ? 'SENIOR' : level <= 60 ? 'MIDDLE' : 'JUNIOR',
    employer: `${pickFrom(houses, random)}${pickFrom(kinds, random)}`,
  };
};

/** As a base gives a person to the register. */
export const givenPerson = ({ no, gb6, titleLevel, employer }: Person): PersonGiven => ({
  name: nameOf(no),
  idNumber: idNumberOf(no),
  titleLevel,
  employer,
  gb6,
});
