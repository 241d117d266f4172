/** The same driver under another name: see `package.json`. */
declare module 'better-sqlite3-node-api' {
  export { default } from 'better-sqlite3';
}
