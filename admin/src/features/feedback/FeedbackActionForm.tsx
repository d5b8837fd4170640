import type { FeedbackRecord } from '@jingkang/shared/api/feedback';
import { DeclineForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/application-steps';
import { AcceptFeedbackForm, AnswerForm } from '@jingkang/shared/forms/feedback';
import { feedbackCategories, feedbackComplexities } from '@jingkang/shared/terms';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { TextField } from '../../components/fields/TextField';
import { ActionForm, type PanelProps } from '../../components/record/ActionForm';

/** The form of each action on a feedback. */
export function FeedbackActionForm(props: PanelProps<FeedbackRecord>) {
  switch (props.action.action) {
    case 'accept':
      return (
        <ActionForm {...props} formClass={AcceptFeedbackForm}>
          <ChoiceField name="category" label="类型" labels={feedbackCategories} required />
          <ChoiceField
            name="complexity"
            label="难易"
            labels={feedbackComplexities}
            required
            hint="复杂的办理时限更长。"
          />
        </ActionForm>
      );
    case 'answer':
      return (
        <ActionForm {...props} formClass={AnswerForm} ends>
          <TextField
            name="body"
            label="答复"
            rows={6}
            required
            hint="反馈人会看到。请写明查清了什么、做了什么、还可以找谁。最多1000字。"
          />
        </ActionForm>
      );
    case 'decline':
      return (
        <ActionForm {...props} formClass={DeclineForm} ends danger>
          <p>反馈人会看到原因和建议。办结后不能再改。</p>
          <TextField name="reason" label="原因" rows={3} required />
          <TextField name="advice" label="可以向哪里反映" rows={3} required />
        </ActionForm>
      );
    case 'reopen':
      return (
        <ActionForm {...props} formClass={ReasonForm}>
          <TextField name="reason" label="原因" rows={3} required />
        </ActionForm>
      );
    case 'close':
      return (
        <ActionForm {...props} formClass={VersionForm} ends>
          <p>已经答复，没有别的要办。确定办结吗？</p>
        </ActionForm>
      );
    default:
      return (
        <ActionForm {...props} formClass={VersionForm}>
          <p>确定{props.action.label}吗？</p>
        </ActionForm>
      );
  }
}
