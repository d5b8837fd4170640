import { Alert } from 'antd';
import type { AnsweredScaleView, AssessmentRecord } from '@jingkang/shared/api/assessments';
import { isSuitable } from '@jingkang/shared/assessments/contents';
import { optionOf } from '@jingkang/shared/assessments/scoring';
import { type Labels, serviceContents, serviceForms, suitability } from '@jingkang/shared/terms';
import { dayText } from '../../../components/dates';
import { type Fact, FactList } from '../../../components/FactList';
import { PlainTable } from '../../../components/PlainTable';
import { Section } from '../../../components/record/Section';
import { scoreText } from './score-text';
import { TeamTable } from './TeamTable';

/** The assessment as it stands, for reading and for paper. */
export function AssessmentReading({ record }: { readonly record: AssessmentRecord }) {
  return (
    <>
      <Section title="评估情况">
        <FactList facts={occasionFacts(record)} />
      </Section>
      <Section title="康复意见">
        <FactList facts={opinionFacts(record)} />
      </Section>
      <Section title="量表">
        {record.scales.map((scale) => (
          <ScaleReading key={scale.definition.name} scale={scale} />
        ))}
      </Section>
      <Section title="其他情况">
        <FactList facts={findingFacts(record)} />
      </Section>
      <Section title="评估人员和签名">
        <TeamTable record={record} />
        {record.contentHash && <p className="soft small hash">内容指纹：{record.contentHash}</p>}
      </Section>
    </>
  );
}

function ScaleReading({ scale }: { readonly scale: AnsweredScaleView }) {
  const { definition, answers, result, ageNote, byPerson, raterName } = scale;
  return (
    <div className="scale-reading">
      <h4>
        {definition.title}：{scoreText(definition, result)}
      </h4>
      {ageNote && <Alert className="note" type="warning" title={ageNote} />}
      <PlainTable
        caption={definition.title}
        heads={['条目', '结果']}
        rows={definition.item.map((item) => ({
          key: item.linkId,
          cells: [item.text, optionOf(item, answers[item.linkId])?.valueCoding.display ?? '没有评'],
        }))}
      />
      <p className="soft small">
        {byPerson ? '由本人或家人填写。' : raterName && `由${raterName}评定。`}
        {definition.citation && `出处：${definition.citation}`}
      </p>
    </div>
  );
}

const given = (facts: readonly (readonly [string, string | null | undefined])[]): Fact[] =>
  facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));

const occasionFacts = ({ assessedOn, notes, institutionName }: AssessmentRecord) =>
  given([
    ['评估机构', institutionName],
    ['评估日期', assessedOn && dayText(assessedOn)],
    ['评估地点', notes.place],
    ['本人参加', notes.tookPart === undefined ? undefined : notes.tookPart ? '参加了' : '没有参加'],
    ['没有参加的原因', notes.tookPart === false ? notes.whyNot : undefined],
    ['即时危险', notes.dangerNow ? '有' : undefined],
  ]);

const opinionFacts = ({ opinion }: AssessmentRecord) =>
  given([
    ['结论', opinion.suitability && suitability[opinion.suitability]],
    ['服务内容', labelled(serviceContents, opinion.services)],
    ['服务形式', labelled(serviceForms, opinion.forms)],
    ['服务频次', opinion.frequency],
    ['下次评估日期', opinion.nextReviewOn && dayText(opinion.nextReviewOn)],
    [isSuitable(opinion) ? '注意事项' : '建议', opinion.cautions],
  ]);

const findingFacts = ({ notes }: AssessmentRecord) =>
  given([
    ['生活自理', notes.selfCare],
    ['社会交往', notes.socialLife],
    ['就业意愿和能力', notes.work],
    ['家庭支持', notes.familySupport],
    ['优势', notes.strengths],
    ['评估记录', notes.notes],
  ]);

const labelled = (labels: Labels, codes: readonly string[] = []) =>
  codes.map((code) => labels[code] ?? code).join('、');
