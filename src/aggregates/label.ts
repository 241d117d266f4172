export type Lang = 'zh' | 'en';
/** A text in both languages of the register. */
export type Label = { readonly [lang in Lang]: string };

export const label = (zh: string, en: string): Label => ({ zh, en });
