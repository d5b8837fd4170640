/** Said at each start and after a migration until it is done. */
export const oldHashes =
  '有些申请还按以前的写法编了索引，换一种写法可能查不到。请在所有服务都更新以后运行一次 npm run hashes:renew。' +
  ' Some records are indexed in an earlier form and may not be found as they are typed now:' +
  ' once every server is updated, run npm run hashes:renew.';
