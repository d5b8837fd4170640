import { reporterStages, type ReporterStage } from '@jingkang/shared/lifecycles/need-report';
import type { StepStatus } from '@jingkang/shared/lifecycles/seven-steps';

/** All that a reporter may learn: three stages, whatever became of it. The last one is over when it is reached. */
export function stagesAt(stage: ReporterStage): { code: string; label: string; status: StepStatus }[] {
  const codes = Object.keys(reporterStages) as ReporterStage[];
  const at = codes.indexOf(stage);
  const reached = at === codes.length - 1 ? at + 1 : at;
  return codes.map((code, index) => ({
    code,
    label: reporterStages[code],
    status: index < reached ? 'done' : index === reached ? 'current' : 'next',
  }));
}
