import { useReturn } from '../../../hooks/use-return';
import { MatterPage } from '../MatterPage';
import { useMy } from '../use-my';
import { CaseProgress } from './CaseProgress';

export default function CaseMatter() {
  const my = useMy('GET /my/cases/{id}');
  useReturn(my.reload);
  return (
    <MatterPage title="服务进度" my={my}>
      {(mine) => <CaseProgress mine={mine} onChanged={my.reload} />}
    </MatterPage>
  );
}
