import { type Key, type List, type Order, pageOf } from '../paging/page.js';
import type { Connection, PageArgs } from '../question.js';

/** The keys of these lists are numbers, dates and ids, which compare alike here and in every view store. */
const compared = (a: Key, b: Key): number => {
  for (const [i, value] of a.entries()) {
    const other = b[i];
    if (other === undefined || value === other) continue;
    return value < other ? -1 : 1;
  }
  return 0;
};

type InMemory<Row, Node> = Pick<List<Row, Node>, 'order' | 'keyOf' | 'nodesOf'> & { readonly rows: readonly Row[] };

/** A page of what is in memory, as {@link pageOf} has it of a query. @throws InvalidPage, InvalidCursor */
export const pageIn = <Row, Node>(
  { order, keyOf, nodesOf, rows }: InMemory<Row, Node>,
  args: PageArgs,
): Promise<Connection<Node>> => {
  const sign = order.direction === 'ASC' ? 1 : -1;
  const along = (a: Key, b: Key): number => sign * compared(a, b);
  return pageOf<Row, Node>(
    {
      order,
      keyOf,
      nodesOf,
      read: async ({ after, before, limit, backwards }) => {
        const within = rows
          .filter(
            (row) =>
              (after === undefined || along(keyOf(row), after) > 0) &&
              (before === undefined || along(keyOf(row), before) < 0),
          )
          .sort((a, b) => along(keyOf(a), keyOf(b)));
        return backwards ? within.slice(-limit).reverse() : within.slice(0, limit);
      },
      count: async () => rows.length,
    },
    args,
  );
};

type Sequenced<Node> = { readonly sequence: number; readonly node: Node };

const bySequence = (list: string): Order => ({
  list,
  columns: [{ ref: 'sequence', type: 'integer' }],
  direction: 'ASC',
});

/** A page of what is in memory, by the sequence of its entries. */
export const pageBySequence = <Node extends object>(
  list: string,
  rows: readonly Sequenced<Node>[],
  args: PageArgs,
): Promise<Connection<Node>> =>
  pageIn<Sequenced<Node>, Node>(
    {
      order: bySequence(list),
      rows,
      keyOf: ({ sequence }) => [sequence],
      nodesOf: (found) => found.map(({ node }) => node),
    },
    args,
  );
