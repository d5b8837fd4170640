import { useRouter } from '@tarojs/taro';
import { call } from '../../../api/call';
import { Button } from '../../../components/Button';
import { ErrorState } from '../../../components/ErrorState';
import { Loading } from '../../../components/Loading';
import { NextStep } from '../../../components/NextStep';
import { NumberCard } from '../../../components/NumberCard';
import { Page } from '../../../components/Page';
import { useRequest } from '../../../hooks/use-request';
import { goToMatter, goToPlace } from '../../../navigation/go';
import { useSession } from '../../../state/session';

export default function ApplyDone() {
  const id = useRouter().params.id ?? '';
  const known = useSession((state) => state.known);
  const { data, problem, loading, reload } = useRequest(known ? id : undefined, () =>
    call('GET /my/applications/{id}', { params: { id } }),
  );
  return (
    <Page personal title="申请已提交" lead="谢谢您的信任。接下来由社工来办。">
      {loading ? <Loading /> : null}
      {problem ? <ErrorState problem={problem} onRetry={reload} /> : null}
      {data?.number ? (
        <NumberCard label="申请编号" value={data.number} advice="打电话问进度时，报这个编号。" />
      ) : null}
      {data ? <NextStep next={data.next} /> : null}
      <Button onPress={() => goToMatter({ kind: 'application', id })}>查看进度</Button>
      <Button kind="plain" onPress={() => goToPlace('home')}>
        回首页
      </Button>
    </Page>
  );
}
