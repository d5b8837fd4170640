import { MatterPage } from '../MatterPage';
import { useMy } from '../use-my';
import { Progress } from './Progress';

export default function ApplicationMatter() {
  const my = useMy('GET /my/applications/{id}');
  return (
    <MatterPage title="申请进度" my={my}>
      {(application) => <Progress application={application} onChanged={my.reload} />}
    </MatterPage>
  );
}
