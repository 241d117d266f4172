import type { Label } from './labels.js';

/** The three lists of duties in Article 7. */
const dutyLists: { readonly [list: string]: Label } = {
  市: { zh: '市人社局职责', en: 'duties of the city bureau' },
  县: { zh: '辖市（区）人社局职责', en: 'duties of the district bureaus' },
  业: { zh: '业务主管部门职责', en: 'duties of the competent departments' },
};

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese numeral of 1 to 99. */
const numeral = (number: number): string => {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`;
  return number % 10 === 0 && tens > 0 ? ten : `${ten}${numerals[number % 10]}`;
};

const ARTICLE = /^Art\.(?<article>[1-9]\d?)(?:\((?<item>[1-9]\d?)\)|(?<list>[市县业])(?<duty>[1-9]\d?)?)?$/u;

/** `Art.8(2)` as it is cited: 第八条第二项, Article 8(2). What is not a clause of the regulation is given back as it is. */
export const articleLabel = (article: string): Label => {
  const parts = ARTICLE.exec(article)?.groups;
  if (parts === undefined) return { zh: article, en: article };
  const { item, list, duty } = parts;
  const zh = `第${numeral(Number(parts.article))}条`;
  const en = `Article ${parts.article}`;
  if (item !== undefined) return { zh: `${zh}第${numeral(Number(item))}项`, en: `${en}(${item})` };
  const duties = list === undefined ? undefined : dutyLists[list];
  if (duties === undefined) return { zh, en };
  if (duty === undefined) return { zh: `${zh}（${duties.zh}）`, en: `${en}, ${duties.en}` };
  return { zh: `${zh}（${duties.zh}）第${numeral(Number(duty))}项`, en: `${en}, ${duties.en}, item ${duty}` };
};
