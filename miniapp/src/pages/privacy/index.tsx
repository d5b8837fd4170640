import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { Page } from '../../components/Page';
import { Box, Heading, Words } from '../../platform/elements';

export default function Privacy() {
  return (
    <Page title="隐私说明" lead={privacyNotice.short}>
      {privacyNotice.sections.map(({ title, body }) => (
        <Box key={title} className="jk-card jk-stack jk-stack--tight">
          <Heading level={2} className="jk-section-title">
            {title}
          </Heading>
          <Words>{body}</Words>
        </Box>
      ))}
      <Words className="jk-small">版本 {privacyNotice.version}</Words>
    </Page>
  );
}
