import type { MyApplication } from '@jingkang/shared/api/matters';
import { Icon } from '../../../components/Icon';
import { Box, Words } from '../../../platform/elements';
import { momentWords } from '../../../words/moments';

export function MyConsent({ consent }: { consent: NonNullable<MyApplication['consent']> }) {
  const { version, items, givenAt, how } = consent;
  return (
    <Box className="jk-card jk-stack jk-stack--tight">
      {items.map((item) => (
        <Box key={item} className="jk-row">
          <Icon name="check" />
          <Words className="jk-grow">{item}</Words>
        </Box>
      ))}
      <Words className="jk-small">
        {momentWords(givenAt)}，{how}
      </Words>
      <Words className="jk-small">同意书版本 {version}</Words>
    </Box>
  );
}
