import { LoadingOutlined } from '@ant-design/icons';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { cssVariables } from '@jingkang/shared/design/tokens';
import { watchForHands } from './api/hand';
import { queryClient } from './api/query-client';
import { pageNonce, putNonceOnStyles } from './nonce';
import { router } from './router';
import './styles/base.css';
import './styles/record.css';
import './styles/print.css';
import { theme } from './theme';

dayjs.locale('zh-cn');
watchForHands();
const nonce = pageNonce();
putNonceOnStyles(nonce);
for (const [name, value] of Object.entries(cssVariables('normal')))
  document.documentElement.style.setProperty(name, value);

/**
 * Comes and goes at once: one that moves in and out stays for good where the answer comes before it has begun to move,
 * and screen readers go on calling the button busy.
 */
const loadingIcon = <LoadingOutlined aria-label="正在办理" />;
const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <ConfigProvider
        locale={zhCN}
        theme={theme}
        button={{ autoInsertSpace: false, loadingIcon }}
        {...(nonce ? { csp: { nonce } } : {})}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </StrictMode>,
  );
