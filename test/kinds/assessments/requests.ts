import type { AssessmentsRoutes } from '@jingkang/shared/api/routes/assessments';
import { photo } from '../../permissions/photo';
import { fullAssessment } from '../../support/assessments';
import { type Ask, type Body, ofCase, plain, type Requests } from '../../support/request';

type Contents = Body<'PUT /assessments/{id}'>['contents'];
const contents = ({ record, colleague, file }: Ask) =>
  ({
    ...fullAssessment(),
    whyNot: '没有',
    dangerNow: false,
    selfCare: '能自理',
    socialLife: '愿意见人',
    work: '想做手工',
    familySupport: '家里支持',
    strengths: '会画画',
    notes: '记录',
    members: [{ id: record, accountId: colleague, name: '外请', profession: 'nurse', attachmentId: file }],
    selfReportScale: 'barthel',
  }) as Contents;

let made = 0;
/** Another name each time: a scale is imported once. */
const scale = () => ({
  resourceType: 'Questionnaire',
  status: 'active',
  name: `toy_${(made += 1)}`,
  version: '1',
  title: '玩具量表',
  copyright: '测试用',
  selfReport: false,
  item: [
    {
      linkId: 'one',
      text: '第一条',
      type: 'choice',
      answerOption: [
        { valueCoding: { code: '0', display: '没有' }, ordinalValue: 0.5 },
        { valueCoding: { code: '1', display: '有' }, ordinalValue: 1.5 },
      ],
    },
  ],
  scoring: { method: 'sum', better: 'lower', bands: [{ from: 0.5, label: '没有' }] },
});

export const requests: Requests<keyof AssessmentsRoutes | 'PUT /my/assessments/{id}/answers'> = {
  'POST /assessments': { by: 'worker', body: ofCase },
  'PUT /assessments/{id}': {
    by: 'worker',
    body: (ask) => ({ version: ask.version, contents: contents(ask) }),
    optional: ['contents.*'],
  },
  'POST /assessments/{id}/files': () => photo('evidence'),
  'POST /assessments/{id}/actions/sign': { by: 'worker', body: plain },
  'POST /assessments/{id}/actions/conclude': { by: 'worker', body: plain },
  'POST /assessments/{id}/actions/cancel': { by: 'worker', body: plain },
  'PUT /my/assessments/{id}/answers': {
    by: 'applicant',
    body: ({ version }) => ({ version, answers: [{ linkId: 'one', answer: '1' }] }),
    optional: ['answers', 'answers.*'],
  },
  'POST /scales': { by: 'admin', body: () => ({ definition: scale() }) },
};
