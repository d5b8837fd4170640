import { organizationKinds } from '@jingkang/shared/terms';
import type { InstitutionView } from '@jingkang/shared/api/places';
import { callPhone } from '../platform/device';
import { Box, Heading, Tap, Words } from '../platform/elements';
import { labelsOf, serviceWords } from '../words/labels';
import { Icon } from './Icon';
import './InstitutionCard.scss';

export function InstitutionCard({ institution, level = 3 }: { institution: InstitutionView; level?: 2 | 3 }) {
  const { name, kind, address, phone, openingHours, services, distanceKm } = institution;
  return (
    <Box className="jk-card jk-institution">
      <Heading level={level} className="jk-section-title">
        {name}
      </Heading>
      <Words className="jk-small">
        {[
          labelsOf(organizationKinds, [kind]),
          distanceKm === undefined ? '' : `约${distanceKm.toFixed(1)}公里`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Words>
      {address ? <Words>{address}</Words> : null}
      {openingHours ? <Words className="jk-soft">{openingHours}</Words> : null}
      {services.length ? <Words className="jk-soft">能做：{serviceWords(services)}</Words> : null}
      {phone ? (
        <Tap
          className="jk-institution__call"
          label={`拨打${phone}，${name}`}
          onPress={() => callPhone(phone)}
        >
          <Icon name="phone" />
          <Words>{phone}</Words>
        </Tap>
      ) : null}
    </Box>
  );
}
