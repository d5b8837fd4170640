import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { Icon } from '../../../components/Icon';
import { Page } from '../../../components/Page';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useWork } from '../../../hooks/use-work';
import { goBack, goTo, replaceWith } from '../../../navigation/go';
import { Box, Heading, Tap, Words } from '../../../platform/elements';
import { openDraftSession } from '../../../platform/open-session';
import { draftId } from '../../../state/draft-id';
import { useSession } from '../../../state/session';
import { fromCommittee } from '../../../state/from-committee';
import { newIdempotencyKey } from '../../../words/keys';
import { HeldDrafts } from './HeldDrafts';

const parts = ['给谁申请，住在哪里', '要什么帮助，怎样联系', '看清楚，再同意'];

/** Nothing is asked before the two sentences of the notice have been accepted (个人信息保护法 17). */
export default function StartApplying() {
  const session = useSession((state) => state.session);
  const known = useSession((state) => state.known);
  const begin = useSession((state) => state.begin);
  const work = useWork();
  const [key] = useState(newIdempotencyKey);

  const fillIn = () =>
    work.run(async (write) => {
      const { version: noticeVersion } = privacyNotice;
      const current = session ?? (await openDraftSession(write, noticeVersion));
      if (!session) begin(current);
      const channel = fromCommittee(current.account) ? 'committee' : 'self';
      const { id } = await write('POST /applications', {
        body: { channel, noticeVersion },
        idempotencyKey: key,
      });
      draftId.keep(id);
      replaceWith('/packages/apply/form/index', { id });
    });

  return (
    <Page
      title="申请服务"
      lead="一共三步，大约四分钟。可以随时停下，以后接着填。"
      action={
        <Box className="jk-stack jk-stack--tight">
          <Button busy={work.busy} disabled={!known} onPress={() => void fillIn()}>
            同意，开始填写
          </Button>
          <Button kind="plain" onPress={goBack}>
            不同意，先不填
          </Button>
        </Box>
      }
    >
      <Box className="jk-card jk-stack">
        {parts.map((part, index) => (
          <Words key={part} className="jk-paragraph">
            {index + 1}．{part}
          </Words>
        ))}
      </Box>
      <Box className="jk-card jk-stack">
        <Box className="jk-row">
          <Icon name="lock" />
          <Heading level={2} className="jk-section-title">
            填写之前，请先看这两句
          </Heading>
        </Box>
        <Words>{privacyNotice.short}</Words>
        <Tap
          className="jk-link"
          label="看完整的隐私说明"
          role="link"
          onPress={() => goTo('/pages/privacy/index')}
        >
          <Words>看完整的隐私说明</Words>
        </Tap>
        <Words className="jk-small">版本 {privacyNotice.version}</Words>
      </Box>
      <ProblemNotice problem={work.problem} />
      <HeldDrafts problem={work.problem} />
    </Page>
  );
}
