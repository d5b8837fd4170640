import { useState } from 'react';
import { Button } from '../../../components/Button';
import { NumberCard } from '../../../components/NumberCard';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { goToMatter, goToPlace } from '../../../navigation/go';
import { Words } from '../../../platform/elements';
import { reportJustSent } from '../../../state/just-sent';

export default function ReportDone() {
  const [sent] = useState(reportJustSent.take);
  return (
    <Page personal title="上报已收到" lead="谢谢您。接下来由社工去联系。">
      {sent ? (
        <>
          <NumberCard label="上报编号" value={sent.number} advice="打电话问起时，报这个编号。" />
          <Notice>
            <Words>{sent.next}。</Words>
          </Notice>
          <Button onPress={() => goToMatter({ kind: 'needReport', id: sent.id })}>查看进度</Button>
        </>
      ) : (
        <Button onPress={() => goToPlace('matters')}>去我的事项</Button>
      )}
      <Button kind="plain" onPress={() => goToPlace('home')}>
        回首页
      </Button>
    </Page>
  );
}
