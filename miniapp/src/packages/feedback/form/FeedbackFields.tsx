import { feedbackKinds, type FeedbackKind } from '@jingkang/shared/lifecycles/feedback';
import { feedbackTargets } from '@jingkang/shared/terms';
import { ChipsField } from '../../../components/ChipsField';
import { FormCheck } from '../../../components/FormCheck';
import { Notice } from '../../../components/Notice';
import { Room } from '../../../components/Room';
import { TextField } from '../../../components/TextField';
import type { FormControl } from '../../../forms/use-form';
import { Words } from '../../../platform/elements';
import { choicesOf } from '../../../words/labels';
import { AboutWhom } from './AboutWhom';

const kinds = Object.entries(feedbackKinds).map(([value, { label }]) => ({ value, label }));
const { platform, ...ofInstitutions } = feedbackTargets;

export function FeedbackFields({ form }: { form: FormControl }) {
  const kind = form.text('kind');
  const toCounty = kind in feedbackKinds && feedbackKinds[kind as FeedbackKind].toCounty;
  return (
    <>
      <ChipsField
        form={form}
        name="kind"
        label="是哪一类"
        hint="好让合适的人来办。拿不准就选“建议”。"
        choices={kinds}
        required
      />
      <Room>
        {toCounty ? (
          <Notice tone="attention">
            <Words>这一类直接交给区县办理。有人正在受伤害，请先打110。</Words>
          </Notice>
        ) : null}
      </Room>
      <ChipsField
        form={form}
        name="target"
        label="关于谁"
        hint="被反映的人不会经手。"
        choices={choicesOf(feedbackTargets)}
        required
      />
      <AboutWhom form={form} ofInstitution={form.text('target') in ofInstitutions} />
      <TextField
        form={form}
        name="content"
        label="想说什么"
        hint="什么时候，在哪里，什么事。"
        rows={5}
        required
      />
      <TextField form={form} name="hopedResult" label="希望怎样解决" rows={2} />
      <FormCheck form={form} name="anonymous" label="匿名" more="不留姓名和电话。凭查询码看结果。" />
      <Room>
        {form.values.anonymous === true ? null : (
          <TextField form={form} name="phone" label="您的电话" hint="留了，方便回复您。" kind="phone" />
        )}
      </Room>
    </>
  );
}
