import type { Label } from '../../aggregates/labels.js';

export type Language = keyof Label;

/** The reader's language by `Accept-Language`: English where it is preferred to Chinese, Chinese otherwise. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const weights = { zh: 0, en: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 400).split(',')) {
    const [tag = '', ...params] = range.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'zh' && language !== 'en') continue;
    const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find((q) => q !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    weights[language] = Math.max(weights[language], Number.isFinite(weight) ? weight : 0);
  }
  return weights.en > weights.zh ? 'en' : 'zh';
};

type Params = { readonly [name: string]: string | number | boolean };

/** A label in the reader's language, its `{parameters}` filled in. */
export const worded = (label: Label, language: Language, params: Params = {}): string =>
  label[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
