import { accepted, agreementContents, informed } from '../../support/agreements';
import { assessed } from '../../support/assessments';
import { application, institutionOf } from '../../support/factories';
import { type FormCast, type VersionedForm, within } from '../../support/versioned-forms';

/** Of what a colleague has written, whoever reads it is written down. */
export const opened = ['PUT /api/agreements/{id}'];

export async function edits({ owner, worker, station: by }: FormCast): Promise<VersionedForm[]> {
  const toStation = await institutionOf(owner, '500110', '文龙街道服务站');
  const fields = application({ personName: '两窗协议', birthDate: '1990-05-01', regionCode: '500110002' });
  const caseId = await accepted(owner, worker, by, toStation, fields);
  await assessed(by, caseId);
  await informed(owner, by, caseId);
  const { id } = (await by.post('/agreements', { caseId })).body;
  const contents = agreementContents();
  await by.put(`/agreements/${id}`, { version: 1, contents });
  return [
    {
      route: 'PUT /api/agreements/{id}',
      path: `/agreements/${id as string}`,
      by,
      open: async () => {
        const found = (await by.get(`/agreements/${id as string}/draft`)).body;
        return { version: found.version, values: found.contents };
      },
      bodyOf: within('contents'),
      one: ['frequency', '每周一次', '每周三次'],
      other: ['place', '第二扇窗'],
    },
  ];
}
