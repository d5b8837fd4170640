import type { MyAssessment } from '@jingkang/shared/api/assessments';
import { Notice } from '../../../components/Notice';
import { Tone } from '../../../components/Tone';
import { Box, Words } from '../../../platform/elements';
import { dateWords } from '../../../words/moments';
import { Opinion } from './Opinion';
import { Results } from './Results';
import { SelfReport } from './SelfReport';

interface Props {
  mine: MyAssessment;
  onChanged: () => void;
}

/** What the team asks of me; once it is signed, what it advises and found. */
export function Assessment({ mine, onChanged }: Props) {
  const { stateLabel, tone, institutionName, assessedOn, selfReport, opinion, results } = mine;
  return (
    <>
      <Box className="jk-row">
        <Tone tone={tone}>{stateLabel}</Tone>
        {assessedOn ? <Words className="jk-small">{dateWords(assessedOn)}</Words> : null}
      </Box>
      <Words>由{institutionName}评估。</Words>
      {selfReport ? <SelfReport mine={mine} selfReport={selfReport} onChanged={onChanged} /> : null}
      {opinion ? <Opinion opinion={opinion} /> : null}
      {results.length ? <Results results={results} /> : null}
      {!selfReport && !opinion ? (
        <Notice>
          <Words>完成以后，康复意见会放在这里，我们也会提醒您。</Words>
        </Notice>
      ) : null}
    </>
  );
}
