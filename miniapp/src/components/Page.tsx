import type { ReactNode } from 'react';
import { useDidShow } from '@tarojs/taro';
import { Box, Heading, Words } from '../platform/elements';
import { keepPrivate, setPageTitle } from '../platform/device';
import { typeStyle } from '../styles/type-style';
import { useSession } from '../state/session';
import { useSettings } from '../state/settings';
import { AnotherNotice } from './AnotherNotice';
import { BottomNav, type NavPlace } from './BottomNav';
import { OfflineNotice } from './OfflineNotice';
import { Room } from './Room';
import { Said } from './Said';
import { ServicePhone } from './ServicePhone';
import { TopBar } from './TopBar';
import './Page.scss';

interface Props {
  title: string;
  /** One plain sentence under the title. */
  lead?: string;
  /** Set on the four main places; other pages have a way back instead. */
  place?: NavPlace;
  /** No share menu, no screen capture. Every page that shows someone's matters. */
  personal?: boolean;
  /** Stays in reach at the bottom: the one thing to do next. */
  action?: ReactNode;
  children: ReactNode;
}

export function Page({ title, lead, place, personal, action, children }: Props) {
  const large = useSettings((state) => state.largeType);
  const systemScale = useSettings((state) => state.systemScale);
  const demo = useSession((state) => state.site?.demo);

  useDidShow(() => {
    setPageTitle(title);
    if (personal) keepPrivate();
  });

  return (
    <Box className={`jk-page ${large ? 'jk-page--large' : ''}`} style={typeStyle(large, systemScale)}>
      <TopBar back={!place} />
      <OfflineNotice />
      <AnotherNotice />
      <Room className="jk-demo" role="status">
        {demo ? <Words>演示环境。请不要填写真实信息。</Words> : null}
      </Room>
      <Box className="jk-page__body" role="main">
        <Box className="jk-page__heading">
          <Heading level={1} className="jk-title">
            {title}
          </Heading>
          {lead ? <Box className="jk-lead">{lead}</Box> : null}
        </Box>
        {children}
        <ServicePhone />
      </Box>
      <Room className="jk-page__action">{action}</Room>
      {place ? <BottomNav place={place} /> : null}
      <Said />
    </Box>
  );
}
