import type { Institution } from '../institution.js';
import { jintan } from './jintan.js';
import { liyang } from './liyang.js';
import { municipalFounding } from './municipal-founding.js';
import { municipalGrowing } from './municipal-growing.js';
import { municipalLater } from './municipal-later.js';
import { qishuyan } from './qishuyan.js';
import { recent } from './recent.js';
import { tianning } from './tianning.js';
import { wujin } from './wujin.js';
import { xinbei } from './xinbei.js';
import { zhonglou } from './zhonglou.js';

/** Every institution of the example. All names are invented. */
export const institutions: readonly Institution[] = [
  ...municipalFounding,
  ...municipalGrowing,
  ...municipalLater,
  ...tianning,
  ...zhonglou,
  ...qishuyan,
  ...xinbei,
  ...wujin,
  ...jintan,
  ...liyang,
  ...recent,
];
