import type { InstitutionView } from '@jingkang/shared/api/places';
import { callPhone } from '../platform/device';
import { Box, Heading, Tap, Words } from '../platform/elements';
import { ageWords, kindWords } from '../words/institutions';
import { serviceWords } from '../words/labels';
import { Icon } from './Icon';
import './InstitutionCard.scss';
import { Tone } from './Tone';

export function InstitutionCard({ institution, level = 3 }: { institution: InstitutionView; level?: 2 | 3 }) {
  const { name, address, phone, openingHours, services, eligibility, takesNew, visitsHomes } = institution;
  const ages = ageWords(institution);
  return (
    <Box className="jk-card jk-institution">
      <Heading level={level} className="jk-section-title">
        {name}
      </Heading>
      <Words className="jk-small">{kindWords(institution)}</Words>
      <Box className="jk-institution__marks">
        <Tone tone={takesNew ? 'done' : 'waiting'}>{takesNew ? '现在接收新人' : '暂时没有空位'}</Tone>
        {visitsHomes ? <Tone tone="active">可以上门</Tone> : null}
      </Box>
      {services.length ? <Words>能做：{serviceWords(services)}</Words> : null}
      {ages ? <Words>面向：{ages}</Words> : null}
      {eligibility ? <Words>条件：{eligibility}</Words> : null}
      {openingHours ? <Words className="jk-soft">时间：{openingHours}</Words> : null}
      {address ? <Words className="jk-soft">地址：{address}</Words> : null}
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
