import { type AggregateFormat, type Article, type DomainEvent, definitionIn, type Refusal } from '../kernel/index.js';
import { refusal } from './refusals.js';

/** Which members of the events are not of the shape that their definitions ask for. */
export const invalidData = (
  format: AggregateFormat,
  events: readonly DomainEvent[],
  article: Article,
): readonly Refusal[] =>
  events.flatMap((event) => {
    const read = definitionIn(format, event.type)?.data.safeParse(event.data);
    return (read?.error?.issues ?? []).map((issue) => {
      const field = issue.path.join('.') || 'data';
      return refusal('INVALID_DATA', article, { field, params: { field, rule: issue.code.toUpperCase() } });
    });
  });
