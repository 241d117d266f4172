import type { Session } from '../../aggregates/training-class/index.js';
import { addDays, type LegalDate } from '../../kernel/index.js';
import { dateOf } from './cells.js';

const MOST_DAYS = 400;
/** `2012-03-12`, `2012-03-12~2012-03-16`, each with or without its hours: `2012-03-12*6`, `2012年3月12日(6学时)`. */
const SESSION = /^(?<first>[^~至*×x()]+)(?:[~至](?<last>[^*×x()]+))?(?:[*×x(](?<hours>\d{1,2})(?:学时)?\)?)?$/iu;

/**
 * Reads the days of a class: dates and ranges of dates, separated by 、 or ;, with the hours of each where they are not
 * `dayHours`. `undefined` where any of it cannot be read.
 */
export const sessionsOf = (text: string, dayHours: number | undefined): readonly Session[] | undefined => {
  const sessions: Session[] = [];
  for (const part of text
    .normalize('NFKC')
    .replace(/[^\S\n]/g, '')
    .split(/[、;,\n]/)) {
    if (part === '') continue;
    const { first = '', last = first, hours } = SESSION.exec(part)?.groups ?? {};
    const [from, to] = [dateOf(first), dateOf(last)];
    const each = hours === undefined ? dayHours : Number(hours);
    if (from === undefined || to === undefined || to < from || each === undefined || each < 1) return undefined;
    for (let day: LegalDate = from; day <= to; day = addDays(day, 1)) {
      sessions.push({ date: day, hours: each });
      if (sessions.length > MOST_DAYS) return undefined;
    }
  }
  return sessions.length === 0 ? undefined : sessions.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};
