import { type ReactNode, useEffect } from 'react';
import { Brand } from '../../../components/Brand';
import '../../../styles/front.css';
import { SendingBar } from '../../shell/SendingBar';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page outside the signed-in part: the name of the service and one card. */
export function FrontPage({ title, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 精康转介平台`;
  }, [title]);
  return (
    <main className="front">
      <SendingBar />
      <section className="front-card" aria-labelledby="front-title">
        <Brand />
        <h1 id="front-title">{title}</h1>
        {children}
      </section>
      <p className="front-foot">每一次打开和查看都有记录。离开座位时请退出登录。</p>
    </main>
  );
}
