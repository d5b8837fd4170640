import { AssignForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/any-record';
import { ExitCaseForm, ReviewWishForm, WaitForm } from '@jingkang/shared/forms/cases';
import {
  contactChannels,
  guardianWillingness,
  waitReasons,
  willingness,
  wishDecisions,
} from '@jingkang/shared/terms';
import { today } from '../../../components/dates';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DateField } from '../../../components/fields/DateField';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionPanels } from '../../../components/record/actions';
import { ColleagueField } from '../../../components/record/ColleagueField';
import { DangerAdvice } from './DangerAdvice';
import { OpinionPanel } from './OpinionPanel';
import type { CasePanelProps } from './panel-props';
import { ProposePanel } from './ProposePanel';

const Assign = (props: CasePanelProps<'assign'>) => (
  <ActionForm {...props} formClass={AssignForm}>
    <ColleagueField name="accountId" label="责任社工" />
  </ActionForm>
);

const ExpectedOn = () => (
  <DateField
    name="expectedOn"
    label="预计有空位的日期（可不填）"
    min={today()}
    hint="预计要等三个月以上的，请和本人商量其他办法。"
  />
);

const Wait = (props: CasePanelProps<'wait'>) => (
  <ActionForm {...props} formClass={WaitForm}>
    <ChoiceField name="reason" label="等候的原因" labels={waitReasons} required />
    <ExpectedOn />
    <TextField
      name="alternatives"
      label="等候期间的其他办法（可不填）"
      rows={3}
      hint="本人会看到。请写明可以去哪里、找谁。最多500字。"
    />
  </ActionForm>
);

const ReviewWish = (props: CasePanelProps<'review-wish'>) => (
  <ActionForm {...props} formClass={ReviewWishForm}>
    <p>和本人、监护人联系后再填。办好后，三个月重新计算。</p>
    <ChoiceField name="way" label="联系方式" labels={contactChannels} required />
    <ChoiceField name="personWillingness" label="本人意愿" labels={willingness} required />
    <ChoiceField name="guardianWillingness" label="监护人意愿" labels={guardianWillingness} required />
    <TextField
      name="circumstances"
      label="实际情况"
      rows={4}
      required
      hint="住处、身体、照料和需要有什么变化。最多1000字。"
    />
    <ChoiceField name="decision" label="处理决定" labels={wishDecisions} required />
    <ExpectedOn />
  </ActionForm>
);

const CancelAllocation = (props: CasePanelProps<'cancel-allocation'>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>撤回后，本人不用再答复，机构也不再看到。这件回到待分派，可以另选机构。</p>
  </ActionForm>
);

const ProposeHospital = (props: CasePanelProps<'propose-hospital-assessment'>) => (
  <ActionForm {...props} formClass={ReasonForm} danger>
    <p>
      <strong>
        <DangerAdvice />
      </strong>
    </p>
    <p>提请后，分派和签约先停下，等医院意见。请与本人、监护人说明，并约好看诊。</p>
    <TextField name="reason" label="提请的原因" rows={3} required />
  </ActionForm>
);

const Exit = (props: CasePanelProps<'exit'>) => (
  <ActionForm {...props} formClass={ExitCaseForm} ends danger>
    <p>只在本人或监护人要求时退出。分派、同意和协议一并结束，不能恢复。以后愿意了，可以重新申请。</p>
    <TextField name="reason" label="退出的原因（可不填）" rows={3} />
  </ActionForm>
);

/** The form of each action the server may offer. */
export const casePanels: ActionPanels<'/cases'> = {
  assign: Assign,
  wait: Wait,
  'review-wish': ReviewWish,
  'propose-allocation': ProposePanel,
  'cancel-allocation': CancelAllocation,
  'propose-hospital-assessment': ProposeHospital,
  'resume-allocation': OpinionPanel,
  'resume-assessment': OpinionPanel,
  exit: Exit,
};
