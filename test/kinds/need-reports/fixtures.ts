import type { Client } from '../../support/client';
import { mustBe, needReport } from '../../support/factories';
import { type Fixture, town } from '../../permissions/world';
import type { Cast } from '../../permissions/world-rehabilitation';

export const fixtures = async (cast: Cast) => ({ needReport: await reportsOf(cast) });

async function reportsOf({ by, stranger }: Cast): Promise<Fixture[]> {
  const made = async (client: Client, name: string, owners: string[], heping = false): Promise<Fixture> => {
    const answer = await client.post(
      '/need-reports',
      needReport({ regionCode: heping ? town.heping : town.qijiang }),
    );
    mustBe(answer.status, 201, answer.text);
    const place = heping
      ? { organization: 'heping', region: town.heping }
      : { organization: 'center', region: town.qijiang };
    return { name, id: answer.body.id, version: 1, owners, ...place };
  };
  return [
    await made(by('applicant'), 'from the applicant', ['applicant']),
    await made(by('committee'), 'from the committee', ['committee']),
    await made(stranger, 'in another county', ['stranger'], true),
  ];
}
