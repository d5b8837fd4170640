import { addPaper, draftReferral, onWard, referral, submittedReferral } from '../../support/referrals';
import { type Fixture, town } from '../../permissions/world';
import type { Cast } from '../../permissions/world-rehabilitation';

export const fixtures = async (cast: Cast) => ({ hospitalReferral: await referralsOf(cast) });

async function referralsOf({ by, places }: Cast): Promise<Fixture[]> {
  const hospital = by('qj-hospital');
  const center = { organization: 'center', hospital: 'hospital', region: town.qijiang };
  const made = {
    name: 'to the center',
    ...(await submittedReferral(hospital, referral({ personName: '测试转' }))),
  };
  const ward = await submittedReferral(hospital, referral({ personName: '测试院', ...onWard(9) }));
  const unsent = await draftReferral(hospital, referral({ personName: '测试稿' }));
  const other = referral({ personName: '测试站', chosenOrganizationId: places.station });
  const station = await submittedReferral(hospital, other);
  return [
    { ...made, owners: [], inner: made.paper, ...center },
    { name: 'of an inpatient', ...ward, owners: [], inner: ward.paper, ...center },
    {
      name: 'to the station',
      ...station,
      owners: [],
      inner: station.paper,
      ...center,
      organization: 'station',
    },
    {
      name: 'not sent yet',
      ...unsent,
      owners: [],
      inner: await addPaper(hospital, unsent.id),
      hospital: 'hospital',
    },
  ];
}
