import type { HolidayTable } from '../kernel/index.js';
import { basesProjection } from './bases/project.js';
import { divisionsProjection } from './divisions/project.js';
import { entriesProjection } from './entries/project.js';
import { measuresProjection } from './measures/project.js';
import { organisationsProjection } from './organisations/project.js';
import type { Projection } from './projection.js';
import { reservationsProjection } from './reservations/project.js';
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
];
