import { yearOf } from '../../../kernel/index.js';
import { decider } from '../officers.js';
import { randomFrom } from '../random.js';
import type { Calendar } from './calendar.js';
import type { Journal } from './journal.js';
import { bureauOf, type CityStory, isLiveOn } from './story.js';
import type { Taught } from './teach.js';
import { firstDayOf, lastDayOf } from './timetable.js';

/** One class in so many is looked into again. */
const EVERY = 45;

/** Art.9: the managing bureau takes back hours that were not attended as recorded, or grants what was held back. */
export const correctSome = (
  city: CityStory,
  taught: readonly Taught[],
  { calendar, journal }: { readonly calendar: Calendar; readonly journal: Journal },
): void => {
  for (const { spec, conducts, recordedOn } of taught) {
    const random = randomFrom(`corrected ${spec.key}`);
    const on = calendar.workdaysAfter(recordedOn, random.between(25, 60));
    const year = yearOf(firstDayOf(spec));
    const looked = random.between(1, EVERY) === 1 && spec.shows === undefined && spec.category === 'PROFESSIONAL';
    if (!looked || !isLiveOn(spec.base, on) || yearOf(lastDayOf(spec)) !== year) continue;
    const whole = conducts.filter(({ hours }) => hours.every((attended) => attended >= 3));
    const grants = random.chance(30);
    const learner = whole.find(({ passed, passedLater }) => (grants ? !passed && !passedLater : passed));
    if (learner === undefined) continue;
    const data = grants
      ? { delta: 3, reason: '补考合格，按规定补认学时。' }
      : { delta: -3, reason: '复核签到记录，核减代签学时。' };
    journal.record(
      'correctHours',
      {
        kind: 'honours',
        lane: spec.key,
        key: `${spec.key}/corrected`,
        actor: decider(bureauOf(city, spec.base, calendar.entered(on))),
        on: calendar.entered(on),
        document: `学时更正 ${spec.key.slice(spec.key.indexOf('/') + 1)}`,
      },
      (idOf) => ({ target: idOf(spec.key), data: { learnerId: idOf(learner.key), year, ...data } }),
    );
  }
};
