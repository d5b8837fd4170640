import { useState } from 'react';
import { Button } from '../../../components/Button';
import { Notice } from '../../../components/Notice';
import { NumberCard } from '../../../components/NumberCard';
import { Page } from '../../../components/Page';
import { goTo, goToPlace } from '../../../navigation/go';
import { Words } from '../../../platform/elements';
import { feedbackJustSent } from '../../../state/just-sent';

/** The only time the code is shown: it is kept nowhere in plain. */
export default function FeedbackDone() {
  const [sent] = useState(feedbackJustSent.take);
  return (
    <Page personal title="反馈已提交" lead="谢谢您说出来。会有人来办。">
      {sent ? (
        <>
          <NumberCard label="查询码" value={sent.queryCode} advice="只显示这一次。请抄下来，或复制后存好。" />
          <Notice>
            <Words>{sent.next}。</Words>
          </Notice>
          <Words className="jk-small">反馈编号 {sent.number}</Words>
        </>
      ) : (
        <Notice tone="attention">
          <Words>查询码只显示一次，已经不能再看。没有抄下的，请拨打服务电话。</Words>
        </Notice>
      )}
      <Button kind="soft" onPress={() => goTo('/packages/feedback/look-up/index')}>
        凭查询码看进度
      </Button>
      <Button kind="plain" onPress={() => goToPlace('home')}>
        回首页
      </Button>
    </Page>
  );
}
