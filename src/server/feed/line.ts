import { eventLabel } from '../../aggregates/labels.js';
import type { Passed } from '../../feed/index.js';
import { cited, type Language, labelled } from '../../schema/index.js';

export const LINES_TYPE = 'application/x-ndjson';

/** An entry with the fields that GraphQL's `Entry` has, and the cursor behind it, as a line of JSON. */
export const lineOf = ({ view }: Passed, cursor: string, language: Language): string => {
  const { id, v, articles, ...rest } = view;
  return `${JSON.stringify({
    cursor,
    id: `entry-${id}`,
    ...rest,
    version: v,
    label: labelled(eventLabel(view.type), language),
    articles: articles.map((article) => cited(article, language)),
  })}\n`;
};
