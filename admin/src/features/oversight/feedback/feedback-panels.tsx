import { DeclineForm, ReasonForm } from '@jingkang/shared/forms/any-record';
import { AcceptFeedbackForm, AnswerForm } from '@jingkang/shared/forms/feedback';
import { feedbackCategories, feedbackComplexities } from '@jingkang/shared/terms';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionOf, ActionPanels, PanelProps } from '../../../components/record/actions';
import { PlainPanel } from '../../../components/record/PlainPanel';

type FeedbackPanelProps<Action extends ActionOf<'/feedback'>> = PanelProps<'/feedback', Action>;

const Accept = (props: FeedbackPanelProps<'accept'>) => (
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

const Answer = (props: FeedbackPanelProps<'answer'>) => (
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

const Decline = (props: FeedbackPanelProps<'decline'>) => (
  <ActionForm {...props} formClass={DeclineForm} ends danger>
    <p>反馈人会看到原因和建议。办结后不能再改。</p>
    <TextField name="reason" label="原因" rows={3} required />
    <TextField name="advice" label="可以向哪里反映" rows={3} required />
  </ActionForm>
);

const Reopen = (props: FeedbackPanelProps<'reopen'>) => (
  <ActionForm {...props} formClass={ReasonForm}>
    <TextField name="reason" label="原因" rows={3} required />
  </ActionForm>
);

const Close = (props: FeedbackPanelProps<'close'>) => (
  <PlainPanel {...props} lead="已经答复，没有别的要办。" ends />
);

/** The form of each action the server may offer. */
export const feedbackPanels: ActionPanels<'/feedback'> = {
  accept: Accept,
  answer: Answer,
  decline: Decline,
  reopen: Reopen,
  close: Close,
};
