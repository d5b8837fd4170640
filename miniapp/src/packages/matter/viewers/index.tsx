import type { ViewerView } from '@jingkang/shared/api/matters';
import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/EmptyState';
import { MoreWords } from '../../../components/MoreWords';
import { Icon } from '../../../components/Icon';
import { Box, Words } from '../../../platform/elements';
import { momentWords } from '../../../words/moments';
import { MatterPage } from '../MatterPage';
import { useMy } from '../use-my';
import { together } from './together';

const seen = ({ kind, whatLabel }: ViewerView) => (kind === 'opened' ? `打开了${whatLabel}` : '看了原文');

function what(viewer: ViewerView): string {
  const { fieldLabels } = viewer;
  return fieldLabels.length ? `${seen(viewer)}：${fieldLabels.join('、')}` : seen(viewer);
}

/** Of an application, or of a case with all that belongs to it. */
const keys = {
  application: 'GET /my/applications/{id}/viewers',
  case: 'GET /my/cases/{id}/viewers',
} as const;

/** Every opening and every reveal, for the person whose data it is (个人信息保护法 44, 45). */
export default function Viewers() {
  const of = useRouter().params.of === 'case' ? 'case' : 'application';
  const my = useMy(keys[of]);
  return (
    <MatterPage title="谁看过我的资料" lead="每次打开、每次看原文，都有记录。" my={my}>
      {({ items }) =>
        items.length ? (
          <Box className="jk-stack jk-stack--tight" role="list">
            <MoreWords list="viewers" count={items.length} />
            {together(items).map((viewer) => (
              <Box
                key={`${viewer.at} ${viewer.kind} ${viewer.whatLabel} ${viewer.reasonLabel ?? ''}`}
                className="jk-card jk-viewer"
                role="listitem"
              >
                <Icon name="eye" />
                <Box className="jk-grow jk-stack jk-stack--tight">
                  {viewer.organizationName ? (
                    <Words className="jk-strong">{viewer.organizationName}</Words>
                  ) : null}
                  <Words className="jk-strong">{viewer.roleLabel}</Words>
                  <Words>{what(viewer)}</Words>
                  {viewer.reasonLabel ? <Words className="jk-soft">为了：{viewer.reasonLabel}</Words> : null}
                  <Words className="jk-small">{momentWords(viewer.at)}</Words>
                </Box>
              </Box>
            ))}
          </Box>
        ) : (
          <EmptyState icon="eye" title="还没有人看过">
            有人打开时，会记在这里。
          </EmptyState>
        )
      }
    </MatterPage>
  );
}
