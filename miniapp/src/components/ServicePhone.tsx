import type { RegionDetailView } from '@jingkang/shared/api/places';
import { Box, Tap, Words } from '../platform/elements';
import { callPhone } from '../platform/device';
import { useServiceRegion } from '../state/service-region';
import { Icon } from './Icon';
import './ServicePhone.scss';

/** LN/26: the region's service telephone stands on every page. */
export function ServicePhone() {
  const region = useServiceRegion((state) => state.region);
  const phone = region?.servicePhone ?? '12345';
  const owner = region?.servicePhone ? `${nameOf(region)}服务电话` : '政务服务热线';
  return (
    <Tap className="jk-phone" label={`${owner} ${phone}，点一下拨打`} onPress={() => callPhone(phone)}>
      <Box className="jk-phone__icon">
        <Icon name="phone" />
      </Box>
      <Box className="jk-phone__words">
        <Words className="jk-phone__owner">{owner}</Words>
        <Words className="jk-phone__number">{phone}</Words>
      </Box>
      <Words className="jk-phone__call">拨打</Words>
    </Tap>
  );
}

/** The name of the region whose phone it is: the one that was picked, or one above it. */
const nameOf = ({ name, path, servicePhoneOf }: RegionDetailView): string =>
  path.find(({ code }) => code === servicePhoneOf)?.name ?? name;
