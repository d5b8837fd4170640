import { AlertOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import { DangerAdvice } from './DangerAdvice';

/** A known risk that stops the usual way: what to do when danger is now comes first (§6.3). */
export function RiskNote({ record: { riskBlocks, risk } }: { readonly record: CaseRecord }) {
  if (!riskBlocks) return null;
  return (
    <Alert
      className="note"
      type="error"
      showIcon
      icon={<AlertOutlined aria-hidden />}
      title={<DangerAdvice />}
      description={`已知风险${risk?.value ? `：${risk.value}` : '在3级以上'}。不能按常规分派和签约，请先提请医院评估。`}
    />
  );
}
