import { Notice } from '../../../components/Notice';
import { StepList } from '../../../components/StepList';
import { Box, Words } from '../../../platform/elements';
import { momentWords } from '../../../words/moments';
import { MatterPage } from '../MatterPage';
import { useMy } from '../use-my';
import { stagesAt } from './stages';

export default function NeedReportMatter() {
  const my = useMy('GET /my/need-reports/{id}');
  return (
    <MatterPage title="上报进度" my={my}>
      {({ number, stage, stageLabel, createdAt }) => (
        <>
          <Box className="jk-card jk-stack">
            <Words className="jk-section-title">现在：{stageLabel}</Words>
            <StepList label="三个阶段" steps={stagesAt(stage)} />
            <Words className="jk-small">
              编号 {number}，{momentWords(createdAt)}上报
            </Words>
          </Box>
          <Notice icon="lock">
            <Words>为了保护他的隐私，只能看到这三个阶段。</Words>
          </Notice>
        </>
      )}
    </MatterPage>
  );
}
