import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { channels } from '@jingkang/shared/terms';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { useAttemptKey } from '../../../api/attempt-key';
import { asProblem } from '../../../api/problem';
import { siteQuery } from '../../../api/session';
import { useWrite } from '../../../api/use-write';
import { optionsOf } from '../../../components/options';
import { ProblemNote } from '../../../components/ProblemNote';
import { HeldDrafts } from './HeldDrafts';
import { lastDraft } from './last-draft';

const route = getRouteApi('/shell/applications/new');
const { counter, phone } = channels;
type Channel = 'counter' | 'phone';

/** How the application comes in, and that the privacy notice was told before the first field. */
export function StartIntake() {
  const navigate = route.useNavigate();
  const site = useQuery(siteQuery);
  const [channel, setChannel] = useState<Channel>('counter');
  const [told, setTold] = useState(false);
  const unfinished = lastDraft.read();
  const attempt = useAttemptKey();
  const starting = useWrite({
    send: (_: void, write) =>
      write('POST /applications', {
        body: { noticeVersion: site.data?.privacyNoticeVersion ?? privacyNotice.version, channel },
        idempotencyKey: attempt.key,
      }),
    onError: attempt.renewAfter,
    onSuccess: ({ id }) => {
      lastDraft.keep(id);
      return navigate({ search: { draft: id }, replace: true });
    },
  });
  return (
    <section className="card" aria-labelledby="start">
      <h2 id="start">开始之前</h2>
      {unfinished && (
        <p>
          上次还有一份没有提交。
          <Link to="/applications/new" search={{ draft: unfinished }}>
            接着填
          </Link>
        </p>
      )}
      <p id="channel-label">申请人怎样来的？</p>
      <Radio.Group
        aria-labelledby="channel-label"
        options={optionsOf({ counter, phone })}
        value={channel}
        onChange={({ target }) => setChannel(target.value as Channel)}
      />
      <h3 className="told-before">请向申请人说明</h3>
      <p>{privacyNotice.short}</p>
      <dl className="notice-text">
        {privacyNotice.sections.map(({ title, body }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{body}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Checkbox checked={told} onChange={({ target }) => setTold(target.checked)}>
          已经向申请人说明，申请人同意开始填写
        </Checkbox>
      </p>
      <ProblemNote problem={asProblem(starting.error)} />
      <HeldDrafts problem={asProblem(starting.error)} />
      <Button type="primary" disabled={!told} loading={starting.isPending} onClick={() => starting.mutate()}>
        开始填写
      </Button>
    </section>
  );
}
