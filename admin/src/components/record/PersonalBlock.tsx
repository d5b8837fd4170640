import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { FieldView, TimelineEntryView } from '@jingkang/shared/api/common';
import { personalFields } from '@jingkang/shared/access/privacy';
import { FactList } from '../FactList';
import type { Revealed } from './reveal';
import { type Revealable, RevealForm } from './RevealPanel';
import { Section } from './Section';

interface Props {
  readonly title?: string;
  readonly place: Revealable;
  readonly fields: readonly FieldView[];
  /** Fields masked elsewhere on the record, such as the body of a message. */
  readonly alsoMasked?: readonly string[];
  readonly mayReveal: boolean;
  readonly revealed: Revealed;
}

/** What tells who someone is: masked as the server gives it, shown on request and for a reason. */
export function PersonalBlock({ title = '本人信息', fields, alsoMasked = [], ...props }: Props) {
  const { place, mayReveal, revealed } = props;
  const [asking, setAsking] = useState(false);
  const listed = new Set(fields.map(({ field }) => field));
  const maskedHere = fields
    .filter((field) => field.masked)
    .map(({ field, label }) => [field, label] as const);
  const elsewhere = alsoMasked
    .filter((field) => !listed.has(field))
    .map((field) => [field, labelOf(field)] as const);
  const masked = Object.fromEntries([...maskedHere, ...elsewhere]);
  const isShown = Object.keys(revealed.values).length > 0;

  const facts = fields
    .filter(({ value, field }) => value !== null || revealed.values[field])
    .map(({ field, label, value }) => ({ label, value: shownValue(revealed.values[field], value) }));
  const extra = elsewhere
    .filter(([field]) => revealed.values[field])
    .map(([field, label]) => ({ label, value: shownValue(revealed.values[field], null) }));

  const buttons = (
    <>
      {isShown && (
        <Button size="small" icon={<EyeInvisibleOutlined aria-hidden />} onClick={revealed.hide}>
          收起内容
        </Button>
      )}
      {mayReveal && Object.keys(masked).length > 0 && !asking && (
        <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
          查看
        </Button>
      )}
    </>
  );
  return (
    <Section title={title} actions={buttons}>
      {asking && (
        <RevealForm
          place={place}
          masked={masked}
          onCancel={() => setAsking(false)}
          onShown={(values) => {
            revealed.show(values);
            setAsking(false);
          }}
        />
      )}
      <div aria-live="polite">
        <FactList facts={[...facts, ...extra]} />
        {isShown && <p className="soft small">查看已记录在案。内容两分钟后自动收起。</p>}
      </div>
    </Section>
  );
}

/** The field by which masked bodies of a timeline are shown. */
export const maskedIn = (timeline: readonly TimelineEntryView[]): string[] =>
  timeline.some(({ masked }) => masked) ? ['message'] : [];

const shownValue = (plain: string | undefined, masked: string | null) =>
  plain ? <mark className="revealed">{plain}</mark> : masked;

const labelOf = (field: string) =>
  Object.entries(personalFields).find(([code]) => code === field)?.[1].label ?? '其他内容';
