import { Field, ObjectType } from 'type-graphql';
import { articleTitle } from '../../aggregates/article-titles.js';
import { articleLabel } from '../../aggregates/articles.js';
import type { Label } from '../../aggregates/labels.js';
import type { Language } from './language.js';

@ObjectType('Label', { simpleResolvers: true, description: 'A word of the register in both languages (名称).' })
export class LabelType {
  @Field(() => String, {
    description: 'In the language that `Accept-Language` asks for; Chinese where it asks for neither.',
  })
  text: string;
  @Field(() => String, { description: 'In Chinese (中文).' })
  zh: string;
  @Field(() => String, { description: 'In English (英文).' })
  en: string;
}

@ObjectType('Article', {
  simpleResolvers: true,
  description: 'A clause of the regulation that something rests on (条款).',
})
export class ArticleType {
  @Field(() => String, { description: 'As it is cited: `Art.8(2)`, or `Art.7市3` within a list of duties.' })
  code: string;
  @Field(() => LabelType, { description: 'How it is cited: 第八条第二项, Article 8(2) (条文出处).' })
  citation: LabelType;
  @Field(() => LabelType, { nullable: true, description: 'What the clause is about (条款名称).' })
  title?: LabelType;
}

export const labelled = (label: Label, language: Language): LabelType => ({ text: label[language], ...label });

export const cited = (article: string, language: Language): ArticleType => {
  const title = articleTitle(article);
  return {
    code: article,
    citation: labelled(articleLabel(article), language),
    ...(title === undefined ? {} : { title: labelled(title, language) }),
  };
};
