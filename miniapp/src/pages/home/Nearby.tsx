import { useState } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { InstitutionCard } from '../../components/InstitutionCard';
import { Loading } from '../../components/Loading';
import { RegionSheet } from '../../components/RegionSheet';
import { useInstitutions } from '../../hooks/use-institutions';
import { goTo } from '../../navigation/go';
import { Box, Heading, Tap, Words } from '../../platform/elements';
import { chooseServiceRegion, useServiceRegion } from '../../state/service-region';

export function Nearby() {
  const [choosing, setChoosing] = useState(false);
  const region = useServiceRegion((state) => state.region);
  const institutions = useInstitutions(region?.code);
  const items = institutions.data?.items ?? [];

  return (
    <Box className="jk-section">
      <Heading level={2} className="jk-section-title">
        附近的机构
      </Heading>
      <Tap
        className="jk-pick"
        label={region ? `现在看的是${region.name}，点一下换地区` : '选择您所在的区县'}
        onPress={() => setChoosing(true)}
      >
        <Icon name="pin" />
        <Words className="jk-grow">{region ? region.name : '选择您所在的区县'}</Words>
        <Words className="jk-strong">{region ? '换地区' : '选择'}</Words>
      </Tap>
      {institutions.loading ? <Loading what="机构" /> : null}
      {items.slice(0, 2).map((institution) => (
        <InstitutionCard key={institution.id} institution={institution} />
      ))}
      {institutions.data && !items.length ? (
        <Words className="jk-soft">这里还没有登记的机构。请拨打服务电话。</Words>
      ) : null}
      {items.length > 2 ? (
        <Button kind="soft" onPress={() => goTo('/pages/institutions/index')}>
          {`查看全部${items.length}家`}
        </Button>
      ) : null}
      {choosing ? (
        <RegionSheet
          id="home-region"
          title="选择区县"
          until="county"
          path={[]}
          onClose={() => setChoosing(false)}
          onDone={(path) => {
            setChoosing(false);
            const chosen = path[path.length - 1];
            if (chosen) void chooseServiceRegion(chosen.code);
          }}
        />
      ) : null}
    </Box>
  );
}
