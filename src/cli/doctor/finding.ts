/** What the doctor found on one point. A warning does not make the register wrong. */
export type Finding = {
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'problem';
  readonly zh: string;
  readonly en: string;
};

export const ok = (check: string, zh: string, en: string): Finding => ({ check, status: 'ok', zh, en });
export const warning = (check: string, zh: string, en: string): Finding => ({ check, status: 'warning', zh, en });
export const problem = (check: string, zh: string, en: string): Finding => ({ check, status: 'problem', zh, en });
