import type { HolidayTable } from '../kernel/index.js';
import { accessLogProjection } from './access-log/project.js';
import { baseVersionsProjection } from './base-versions/project.js';
import { baseYearsProjection } from './base-years/project.js';
import { basesProjection } from './bases/project.js';
import { cityActivitiesProjection } from './city-activities/project.js';
import { classesProjection } from './classes/project.js';
import { divisionsProjection } from './divisions/project.js';
import { entriesProjection } from './entries/project.js';
import { learnersProjection } from './learners/project.js';
import { measuresProjection } from './measures/project.js';
import { momentsProjection } from './moments/project.js';
import { organisationsProjection } from './organisations/project.js';
import { participationsProjection } from './participations/project.js';
import { plansProjection } from './plans/project.js';
import type { Projection } from './projection.js';
import { publicSubjectsProjection } from './public-subjects/project.js';
import { reservationsProjection } from './reservations/project.js';
import { reviewListsProjection } from './review-lists/project.js';
import { tasksProjection } from './tasks/project.js';

/** Every read model. Working days, and so the dates on the worklist, depend on the holidays. */
export const projections = (holidays: HolidayTable): readonly Projection[] => [
  measuresProjection,
  divisionsProjection,
  organisationsProjection,
  basesProjection,
  tasksProjection(holidays),
  entriesProjection,
  reservationsProjection,
  publicSubjectsProjection,
  plansProjection,
  classesProjection,
  participationsProjection,
  learnersProjection,
  baseYearsProjection,
  reviewListsProjection,
  cityActivitiesProjection,
  baseVersionsProjection,
  momentsProjection,
  accessLogProjection,
];
