import { CheckOutlined } from '@ant-design/icons';
import { Answer } from '../../../components/Answer';
import { ActionsWithin } from '../../../components/record/ActionsWithin';
import { SignedFacts } from '../../../components/record/SignedFacts';
import { useRecord } from '../../../components/queue/use-queue';
import { consentPanels } from './consent-panels';

/** One consent: the words that were shown, what was ticked, and who signed. */
export function ConsentBody({ id }: { readonly id: string }) {
  const record = useRecord('/consents', id);
  return (
    <Answer of={record} rows={6}>
      {(consent) => (
        <>
          <p>{consent.wording.intro}</p>
          <ul className="plain-list">
            {consent.wording.items.map(({ code, title, body, required }) => (
              <li key={code}>
                {consent.items.includes(code) && (
                  <>
                    <CheckOutlined aria-hidden /> <strong>已同意</strong>{' '}
                  </>
                )}
                {title}（{required ? '必选' : '可选'}）：{body}
              </li>
            ))}
          </ul>
          <p className="soft small">文本版本：{consent.textVersion}</p>
          {consent.signed && <SignedFacts signed={consent.signed} place={{ of: '/consents', id }} />}
          <ActionsWithin record={consent} collection="/consents" panels={consentPanels} />
        </>
      )}
    </Answer>
  );
}
