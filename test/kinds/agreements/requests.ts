import type { AgreementsRoutes } from '@jingkang/shared/api/routes/agreements';
import { photo } from '../../permissions/photo';
import { agreementContents } from '../../support/agreements';
import { type Body, ofCase, plain, type Requests } from '../../support/request';
import { signing, signingOptional } from '../../support/signing';

const contents = agreementContents({ extra: '另约' }) as Body<'PUT /agreements/{id}'>['contents'];

export const requests: Requests<keyof AgreementsRoutes> = {
  'POST /agreements': { by: 'worker', body: ofCase },
  'PUT /agreements/{id}': {
    by: 'worker',
    body: ({ version }) => ({ version, contents }),
    optional: ['contents.*'],
  },
  'POST /agreements/{id}/files': () => photo('signature'),
  'POST /agreements/{id}/actions/send': { by: 'worker', body: plain },
  'POST /agreements/{id}/actions/recall': { by: 'worker', body: plain },
  'POST /agreements/{id}/actions/sign': { by: 'applicant', body: signing, optional: signingOptional },
  'POST /agreements/{id}/actions/record-paper': {
    by: 'worker',
    body: (ask) => ({ ...signing(ask), attachmentId: ask.file }),
    optional: signingOptional,
  },
  'POST /agreements/{id}/actions/countersign': { by: 'manager', body: plain },
  'POST /agreements/{id}/actions/cancel': { by: 'worker', body: plain },
};
