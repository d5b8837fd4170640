import { MatterPage } from '../MatterPage';
import { useMy } from '../use-my';
import { Agreement } from './Agreement';

export default function AgreementMatter() {
  const my = useMy('GET /my/agreements/{id}');
  return (
    <MatterPage title="服务协议" my={my}>
      {(agreement) => <Agreement key={agreement.id} agreement={agreement} onChanged={my.reload} />}
    </MatterPage>
  );
}
