import { offered, proposed, registered } from '../../support/cases';
import { application } from '../../support/factories';
import { type Fixture, town } from '../../permissions/world';
import type { Cast } from '../../permissions/world-rehabilitation';

export const fixtures = async (cast: Cast) => ({ allocation: await allocationsOf(cast) });

let people = 0;

/** Offered to the station; proposed to it, which the station does not know yet. */
async function allocationsOf({ by, stranger, places }: Cast): Promise<Fixture[]> {
  const worker = by('qj-worker-1');
  const made = async (name: string, asked: boolean): Promise<Fixture> => {
    const id = await registered(stranger, worker, application({ personName: `测试派${(people += 1)}` }));
    const allocationId = asked
      ? await offered(stranger, worker, id, places.station ?? '')
      : (await proposed(worker, id, places.station ?? '')).allocationId;
    const organization = asked ? { organization: 'station' } : {};
    return {
      name,
      id: allocationId,
      version: asked ? 2 : 1,
      owners: [],
      region: town.qijiang,
      ...organization,
    };
  };
  return [await made('offered to the station', true), await made('not offered yet', false)];
}
