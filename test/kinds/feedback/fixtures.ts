import type { Client } from '../../support/client';
import { feedback, mustBe } from '../../support/factories';
import { county, type Fixture } from '../../permissions/world';
import type { Cast } from '../../permissions/world-rehabilitation';

export const fixtures = async (cast: Cast) => ({ feedback: await feedbackOf(cast) });

/** A complaint goes past the one complained of, to the county (F13). */
async function feedbackOf({ by, stranger, places }: Cast): Promise<Fixture[]> {
  const made = async (
    client: Client,
    about: string,
    more: Partial<Fixture> & { name: string },
    kind = 'suggestion',
  ): Promise<Fixture> => {
    const form = feedback({
      kind,
      target: 'institution',
      organizationId: places[about],
      anonymous: false,
      regionCode: undefined,
    });
    const answer = await client.post('/feedback', form);
    mustBe(answer.status, 201, answer.text);
    return {
      owners: ['stranger'],
      version: 1,
      organization: about,
      region: county.qijiang,
      ...more,
      id: answer.body.id,
    };
  };
  return [
    await made(by('applicant'), 'center', { name: 'to the center', owners: ['applicant'] }),
    await made(by('committee'), 'center', { name: 'to the center, from a committee', owners: ['committee'] }),
    await made(stranger, 'station', { name: 'to the station' }),
    await made(stranger, 'heping', { name: 'in another county', region: county.heping }),
    await made(
      stranger,
      'center',
      { name: 'complaint about the center', organization: undefined },
      'complaint',
    ),
    await made(stranger, 'center', { name: 'leak at the center', organization: undefined }, 'abuse_or_leak'),
  ];
}
