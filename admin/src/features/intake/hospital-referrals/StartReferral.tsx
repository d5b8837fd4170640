import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { useAttemptKey } from '../../../api/attempt-key';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { PrintButton } from '../../../components/PrintButton';
import { ProblemNote } from '../../../components/ProblemNote';
import '../../../styles/print.css';

const route = getRouteApi('/shell/hospital-referrals/new');

/** What is needed before the first input, and the paper that is signed. */
export function StartReferral() {
  const navigate = route.useNavigate();
  const attempt = useAttemptKey();
  const starting = useWrite({
    send: (_: void, write) => write('POST /hospital-referrals', { idempotencyKey: attempt.key }),
    onError: attempt.renewAfter,
    onSuccess: ({ id }) => navigate({ search: { draft: id }, replace: true }),
  });
  return (
    <>
      <section className="card no-print" aria-labelledby="start">
        <h2 id="start">开始之前</h2>
        <ul className="bulleted">
          <li>医院已经评估，结论是适合社区康复。</li>
          <li>本人和监护人都同意转介，并在同意书上签字。没有监护人的，写明原因。</li>
          <li>签好的同意书要拍照或扫描上传。</li>
          <li>还在住院的，写明预计出院日期，机构先预登记。</li>
        </ul>
        <ProblemNote problem={asProblem(starting.error)} />
        <div className="form-buttons">
          <Button type="primary" loading={starting.isPending} onClick={() => starting.mutate()}>
            开始填写
          </Button>
        </div>
      </section>
      <section className="card" aria-labelledby="paper">
        <div className="section-head">
          <h2 id="paper">同意书</h2>
          <PrintButton />
        </div>
        <p className="soft no-print">请逐项念给本人和监护人听，再请他们签字。</p>
        <dl className="notice-text">
          {consentItems.map((item) => {
            const { title, body, required } = consentText.items[item];
            return (
              <div key={item}>
                <dt>
                  □ {title}
                  {required ? '（必须）' : '（可选）'}
                </dt>
                <dd>{body}</dd>
              </div>
            );
          })}
        </dl>
        <div className="print-only">
          <p>本人签字：＿＿＿＿＿＿＿＿ 监护人签字：＿＿＿＿＿＿＿＿</p>
          <p>日期：＿＿＿＿年＿＿月＿＿日 同意书版本：{consentText.version}</p>
        </div>
      </section>
    </>
  );
}
