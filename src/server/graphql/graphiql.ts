import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const FIRST_QUERY = `# 基地登记系统 · Jidi
# 变更操作和未公布的内容需要令牌：在下方 Headers 中填写 {"authorization": "Bearer …"}
query AnnouncedBases {
  bases(first: 10, order: { by: NUMBER, direction: ASC }) {
    totalCount
    edges { node { number name level statusLabel { text } division { name } announcedOn } }
  }
}
`;

type Page = { readonly plain: string; readonly zipped: Buffer };
let page: Promise<Page> | undefined;

const render = async (): Promise<Page> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const plain = renderGraphiQL({
    title: '基地登记系统 GraphiQL',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
  }).trim();
  return { plain, zipped: await promisify(gzip)(plain) };
};

/** GraphiQL in one page that needs no other server. It is nine megabytes, so it is made when it is first asked for. */
export const graphiqlPage = (): Promise<Page> => {
  page ??= render();
  return page;
};
