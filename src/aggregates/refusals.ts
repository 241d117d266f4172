import type { RefusalMessages, RefusalParams } from '../kernel/index.js';
import { articleLabel } from './articles.js';
import { baseRefusals } from './base/refusals.js';
import { cityActivityRefusals } from './city-activity/refusals.js';
import { correctionRefusals } from './corrections/refusals.js';
import { jurisdictionRefusals } from './jurisdiction/refusals.js';
import { type Label, type Lang, labels } from './labels.js';
import { learnerRefusals } from './learner/refusals.js';
import { measuresRefusals } from './measures/refusals.js';
import { numberRegisterRefusals } from './number-register/refusals.js';
import { organisationRefusals } from './organisation/refusals.js';
import { planRefusals } from './plan/refusals.js';
import { publicSubjectRefusals } from './public-subject/refusals.js';
import { reviewListRefusals } from './review-list/refusals.js';
import { teachingRefusals } from './teaching/refusals.js';
import { classRefusals } from './training-class/refusals.js';

/** Every reason for which an aggregate refuses, with what to tell a person. */
export const refusals = {
  ...measuresRefusals,
  ...jurisdictionRefusals,
  ...organisationRefusals,
  ...numberRegisterRefusals,
  ...baseRefusals,
  ...teachingRefusals,
  ...publicSubjectRefusals,
  ...planRefusals,
  ...learnerRefusals,
  ...classRefusals,
  ...reviewListRefusals,
  ...cityActivityRefusals,
  ...correctionRefusals,
} as const satisfies RefusalMessages;
export type RefusalCode = keyof typeof refusals;

const messageByCode: ReadonlyMap<string, Label> = new Map(Object.entries(refusals));

/** Where a word has several meanings (`MUNICIPAL` is a level and an outcome) the one listed first counts. */
const words: ReadonlyMap<string, Label> = new Map(
  Object.values(labels)
    .reverse()
    .flatMap((kind) => Object.entries(kind)),
);

const wordsByKind: ReadonlyMap<string, ReadonlyMap<string, Label>> = new Map(
  Object.entries(labels).map(([kind, of]) => [kind, new Map(Object.entries(of))]),
);

/**
 * A parameter as a person reads it: stored words and articles in the language, the rest as it is. One that is named
 * after a kind of words is of that kind: `COUNTY` is a level, but as `role` it is a bureau. Several stored words stand
 * with a comma between them.
 */
const spoken = (name: string, value: RefusalParams[string], lang: Lang): string => {
  const text = String(value);
  const list = text.split(LIST).map((part) => words.get(part));
  if (list.length > 1 && list.every((word) => word !== undefined)) {
    return list.map((word) => word[lang]).join(lang === 'zh' ? '、' : LIST);
  }
  return (wordsByKind.get(name)?.get(text) ?? words.get(text) ?? articleLabel(text))[lang];
};

const LIST = ', ';

/** Puts the parameters into a message: `{name}` becomes the parameter of that name. */
export const fillMessage = (message: Label, params: RefusalParams, lang: Lang): string =>
  message[lang].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : spoken(name, value, lang);
  });

/** What to tell a person about a refusal; `undefined` for a code that is not an aggregate's. */
export const refusalMessage = (code: string, params: RefusalParams = {}, lang: Lang = 'zh'): string | undefined => {
  const message = messageByCode.get(code);
  return message === undefined ? undefined : fillMessage(message, params, lang);
};
