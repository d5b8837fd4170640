import type { AgreementRecord } from '@jingkang/shared/api/agreements';
import { agreementDraft } from '@jingkang/shared/lifecycles/agreement';
import { useAccess } from '../../../access';
import { fileAddress } from '../../../api/files';
import { Answer } from '../../../components/Answer';
import { momentText } from '../../../components/dates';
import { type Fact, FactList } from '../../../components/FactList';
import { useRecord } from '../../../components/queue/use-queue';
import { ActionsWithin } from '../../../components/record/ActionsWithin';
import { SignedFacts } from '../../../components/record/SignedFacts';
import { agreementPanels } from './agreement-panels';
import { AgreementEditor } from './AgreementEditor';

const drafts: readonly string[] = agreementDraft;

/** One agreement: while it is written its inputs, afterwards its text, who signed it, and the document. */
export function AgreementBody({ id }: { readonly id: string }) {
  const { may } = useAccess();
  const record = useRecord('/agreements', id);
  return (
    <Answer of={record} rows={6}>
      {(agreement) => (
        <>
          {drafts.includes(agreement.state.code) && may('agreement.prepare') && <AgreementEditor id={id} />}
          <Missing sentences={Object.values(agreement.missing)} />
          {agreement.text && (
            <div className="agreement-text" tabIndex={0} role="region" aria-label="协议全文">
              {agreement.text}
            </div>
          )}
          <FactList facts={factsOf(agreement)} />
          {agreement.signed && <SignedFacts signed={agreement.signed} place={{ of: '/agreements', id }} />}
          {agreement.hasDocument && (
            <p>
              <a href={fileAddress('GET /agreements/{id}/document', { id })} target="_blank" rel="noopener">
                打开协议PDF（新标签页打开）
              </a>
            </p>
          )}
          <ActionsWithin record={agreement} collection="/agreements" panels={agreementPanels} />
        </>
      )}
    </Answer>
  );
}

function Missing({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="hindered">
      <p>送签前还要补齐：</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function factsOf({ textVersion, preparedBy, countersignedBy, countersignedAt }: AgreementRecord): Fact[] {
  return [
    { label: '文本版本', value: textVersion },
    ...(preparedBy ? [{ label: '起草人', value: preparedBy.displayName }] : []),
    ...(countersignedBy ? [{ label: '机构代表', value: countersignedBy.displayName }] : []),
    ...(countersignedAt ? [{ label: '机构签署时间', value: momentText(countersignedAt) }] : []),
  ];
}
