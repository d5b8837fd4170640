import { Form, Radio } from 'antd';
import { DateField } from '../../../components/fields/DateField';
import { FlagField } from '../../../components/fields/FlagField';
import { TextField } from '../../../components/fields/TextField';
import { today } from '../../../components/dates';

const tookPart = [
  { value: true, label: '参加了' },
  { value: false, label: '没有参加' },
];

/** When, where, and whether the person took part. */
export function OccasionFields() {
  const present: unknown = Form.useWatch('tookPart');
  return (
    <>
      <div className="two-columns">
        <DateField name="assessedOn" label="评估日期" max={today()} hint="不填的，按出具意见当天。" />
        <TextField name="place" label="评估地点" />
      </div>
      <Form.Item name="tookPart" label="本人参加评估" required>
        <Radio.Group aria-label="本人参加评估" options={tookPart} />
      </Form.Item>
      {present === false && <TextField name="whyNot" label="没有参加的原因" required rows={2} />}
      <FlagField
        name="dangerNow"
        label="现在有伤人或自伤的即时危险"
        hint="勾选后，请先拨110或120，再往下写。"
      />
    </>
  );
}

/** What the team found besides the scales. */
export function FindingsFields() {
  return (
    <>
      <div className="two-columns">
        <TextField name="selfCare" label="生活自理" rows={2} />
        <TextField name="socialLife" label="社会交往" rows={2} />
        <TextField name="work" label="就业意愿和能力" rows={2} />
        <TextField name="familySupport" label="家庭支持" rows={2} />
      </div>
      <TextField name="strengths" label="优势" rows={2} hint="喜欢的事、做得好的事、愿意帮忙的人。" />
      <TextField name="notes" label="评估记录" rows={3} hint="只给评估小组看，本人看不到。最多1000字。" />
    </>
  );
}
