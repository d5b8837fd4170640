import type { Client } from '../../support/client';
import { draftReferral } from '../../support/referrals';
import { type FormCast, type VersionedForm, within } from '../../support/versioned-forms';

/** Of what a colleague has written, whoever reads it is written down. */
export const opened = ['PUT /api/hospital-referrals/{id}/draft'];

export const edits = async ({ hospital }: FormCast): Promise<VersionedForm[]> => [await ofReferral(hospital)];

async function ofReferral(by: Client): Promise<VersionedForm> {
  const path = `/hospital-referrals/${(await draftReferral(by)).id}/draft`;
  const open = async () => {
    const { version, fields } = (await by.get(path)).body;
    return { version, values: fields };
  };
  const [one, other] = [
    ['doctor', '甲医生', '乙医生'],
    ['department', '心理科'],
  ] as const;
  return {
    route: 'PUT /api/hospital-referrals/{id}/draft',
    path,
    by,
    open,
    bodyOf: within('fields'),
    one,
    other,
  };
}
