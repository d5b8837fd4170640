import { accepted } from '../../support/agreements';
import { begun, save } from '../../support/assessments';
import { application, institutionOf } from '../../support/factories';
import { type FormCast, type VersionedForm, within } from '../../support/versioned-forms';

/** Of what a colleague has written, whoever reads it is written down. */
export const opened = ['PUT /api/assessments/{id}'];

export async function edits({ owner, worker, station: by }: FormCast): Promise<VersionedForm[]> {
  const toStation = await institutionOf(owner, '500110', '文龙街道服务站');
  const fields = application({ personName: '两窗评估', birthDate: '1990-05-01', regionCode: '500110002' });
  const caseId = await accepted(owner, worker, by, toStation, fields);
  const begunId = await begun(by, caseId);
  await save(by, begunId, { selfReportScale: 'barthel' });
  return [
    {
      route: 'PUT /api/assessments/{id}',
      path: `/assessments/${begunId}`,
      by,
      open: async () => {
        const { version, notes } = (await by.get(`/assessments/${begunId}`)).body;
        return { version, values: notes };
      },
      bodyOf: within('contents'),
      one: ['place', '甲的地点', '乙的地点'],
      other: ['strengths', '会做饭'],
    },
    {
      route: 'PUT /api/my/assessments/{id}/answers',
      path: `/my/assessments/${begunId}/answers`,
      by: owner,
      open: async () => {
        const { version, selfReport } = (await owner.get(`/my/assessments/${begunId}`)).body;
        return { version, values: selfReport.answers };
      },
      bodyOf: (values) => ({
        answers: Object.entries(values).map(([linkId, answer]) => ({ linkId, answer })),
      }),
      one: ['feeding', '0', '5'],
      other: ['bathing', '0'],
    },
  ];
}
