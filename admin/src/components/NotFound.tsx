import { Link } from '@tanstack/react-router';

export function NotFound() {
  return (
    <main className="lone-page">
      <h1>没有这个页面</h1>
      <p>地址可能写错了，或者这一页已经不在了。</p>
      <Link to="/">回到工作台</Link>
    </main>
  );
}
