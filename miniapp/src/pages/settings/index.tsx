import { CheckRow } from '../../components/CheckRow';
import { Button } from '../../components/Button';
import { Page } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useWork } from '../../hooks/use-work';
import { goTo } from '../../navigation/go';
import { Box, Heading, Words } from '../../platform/elements';
import { useAccount, useSession } from '../../state/session';
import { useSettings } from '../../state/settings';

export default function Settings() {
  const account = useAccount();
  const leave = useSession((state) => state.leave);
  const work = useWork();
  const large = useSettings((state) => state.largeType);
  const setLargeType = useSettings((state) => state.setLargeType);

  return (
    <Page place="settings" personal title="设置">
      <Box className="jk-section">
        <Heading level={2} className="jk-section-title">
          看得更清楚
        </Heading>
        <CheckRow label="大字版" more="字更大，按钮也更大。" checked={large} onChange={setLargeType} />
      </Box>
      <Box className="jk-section">
        <Heading level={2} className="jk-section-title">
          账号
        </Heading>
        {account ? (
          <Box className="jk-card jk-stack">
            <Box>
              <Words className="jk-strong jk-paragraph">{account.displayName || '已登录'}</Words>
              {account.organizationName ? (
                <Words className="jk-soft">{account.organizationName}</Words>
              ) : null}
            </Box>
            <ProblemNotice problem={work.problem} />
            <Button kind="plain" busy={work.busy} onPress={() => void work.run(leave)}>
              退出登录
            </Button>
          </Box>
        ) : (
          <Button onPress={() => goTo('/packages/account/sign-in/index')}>登录</Button>
        )}
        <Button kind="plain" onPress={() => goTo('/packages/account/invitation/index')}>
          村(居)委会工作人员：填邀请码
        </Button>
      </Box>
      <Box className="jk-section">
        <Heading level={2} className="jk-section-title">
          了解
        </Heading>
        <Button kind="plain" onPress={() => goTo('/pages/about/index')}>
          服务介绍
        </Button>
        <Button kind="plain" onPress={() => goTo('/pages/privacy/index')}>
          隐私说明
        </Button>
      </Box>
    </Page>
  );
}
