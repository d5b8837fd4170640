import { MatterPage } from '../MatterPage';
import { useMy } from '../use-my';
import { Assessment } from './Assessment';

export default function AssessmentMatter() {
  const my = useMy('GET /my/assessments/{id}');
  return (
    <MatterPage title="评估和康复意见" my={my}>
      {(mine) => <Assessment key={mine.id} mine={mine} onChanged={my.reload} />}
    </MatterPage>
  );
}
