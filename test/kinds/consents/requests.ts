import type { ConsentsRoutes } from '@jingkang/shared/api/routes/consents';
import { photo } from '../../permissions/photo';
import { requiredItems } from '../../support/agreements';
import { type Body, ofCase, plain, type Requests } from '../../support/request';
import { signing, signingOptional } from '../../support/signing';

const items = requiredItems as Body<'POST /consents/{id}/actions/give'>['items'];

export const requests: Requests<keyof ConsentsRoutes> = {
  'POST /consents': { by: 'worker', body: ofCase },
  'POST /consents/{id}/files': () => photo('signature'),
  'POST /consents/{id}/actions/give': {
    by: 'applicant',
    body: (ask) => ({ ...signing(ask), items }),
    optional: signingOptional,
  },
  'POST /consents/{id}/actions/record': {
    by: 'worker',
    body: (ask) => ({
      ...signing(ask),
      items,
      way: 'spoken_witnessed',
      attachmentId: ask.file,
      witness: '见证人甲',
    }),
    optional: [...signingOptional, 'attachmentId', 'witness'],
  },
  'POST /consents/{id}/actions/refuse': { by: 'applicant', body: plain },
  'POST /consents/{id}/actions/withdraw': { by: 'applicant', body: plain },
  'POST /consents/{id}/actions/withdraw-items': {
    by: 'applicant',
    body: ({ version }) => ({ version, items: ['publicity'] }),
  },
};
