import { sevenSteps } from '@jingkang/shared/lifecycles/seven-steps';
import { Button } from '../../components/Button';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { goTo } from '../../navigation/go';
import { Box, Heading, Words } from '../../platform/elements';
import './index.scss';

const explained: Readonly<Record<(typeof sevenSteps)[number]['code'], string>> = {
  apply: '您填表，或请社区帮着填。',
  review: '社工联系您，核实情况。五个工作日内办好。',
  refer: '为您找合适的机构。',
  assess: '医生、护士、社工和您一起商量。',
  serve: '签好协议，开始服务。',
  stageReview: '过一段时间，一起看看效果。',
  closeAndFollowUp: '稳定以后结束，还会回来看望。',
};

export default function About() {
  return (
    <Page title="服务介绍" lead="社区康复服务，给住在家里的人。">
      <Notice>
        <Words>申请要出于自愿。随时可以撤回。</Words>
      </Notice>
      <Heading level={2} className="jk-section-title">
        一共七步
      </Heading>
      <Box className="jk-card jk-about" role="list">
        {sevenSteps.map(({ code, label }, index) => (
          <Box key={code} className="jk-about__step" role="listitem">
            <Box className="jk-about__number" hidden>
              {index + 1}
            </Box>
            <Box className="jk-grow">
              <Words className="jk-strong jk-about__line">{label}</Words>
              <Words className="jk-soft jk-about__line">{explained[code]}</Words>
            </Box>
          </Box>
        ))}
      </Box>
      <Notice tone="attention">
        <Words>等候满三个月，社工会再来问您的想法。</Words>
      </Notice>
      <Button onPress={() => goTo('/packages/apply/start/index')}>申请服务</Button>
    </Page>
  );
}
