import { randomUUID } from 'node:crypto';
import type { AdministrationRoutes } from '@jingkang/shared/api/routes/administration';
import type { PlacesRoutes } from '@jingkang/shared/api/routes/places';
import type { SessionsRoutes } from '@jingkang/shared/api/routes/sessions';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { serviceAgreementText } from '@jingkang/shared/texts/service-agreement';
import { workingDayAfterToday } from '../../support/calendar';
import { wholeYear } from '../../support/holidays';
import { regionSettings } from '../../support/region-settings';
import { type Ask, type Body, plain, type Requests } from '../../support/request';

let made = 0;
const fresh = () => `toy-${(made += 1)}`;

/** Proofs that are never right. */
const proof = { password: 'not-the-password', totp: '000000', recoveryCode: 'AAAA-AAAA-AAAA' };
const proofs = ['totp', 'recoveryCode'];

const sessions: Requests<keyof SessionsRoutes | 'POST /notices/actions/read'> = {
  'POST /sessions/staff': {
    by: 'nobody',
    body: () => ({ userName: 'someone', ...proof }),
    optional: proofs,
  },
  'POST /sessions/draft': { by: 'nobody', body: () => ({ noticeVersion: privacyNotice.version }) },
  'POST /one-time-codes': { by: 'nobody', body: () => ({ phone: '13800000000' }) },
  'POST /sessions/phone': {
    by: 'nobody',
    body: () => ({ phone: '13800000000', code: '123456', draftToken: 'a-token' }),
    optional: ['draftToken'],
  },
  'POST /sessions/wechat': { by: 'nobody', body: () => ({ code: 'a-code' }) },
  'POST /enrolments/{token}': {
    by: 'nobody',
    body: () => ({ password: 'a long password', totp: '123456' }),
    optional: ['totp'],
  },
  'POST /sessions/current/unlock': { by: 'worker', body: () => proof, optional: proofs },
  'POST /sessions/current/totp/confirm': { by: 'worker', body: () => ({ totp: '000000' }) },
  'POST /sessions/current/invitation': { by: 'applicant', body: () => ({ code: 'AAAAA-AAAAA-AAAAA' }) },
  'POST /own-account/sessions/actions/end': {
    by: 'applicant',
    body: () => ({ which: 'one', sessionId: randomUUID() }),
  },
  'POST /own-account/password': {
    by: 'worker',
    body: () => ({ ...proof, current: proof.password, password: 'violin-crate-88-moss' }),
    optional: proofs,
  },
  'POST /own-account/recovery-codes': { by: 'worker', body: () => proof, optional: proofs },
  'POST /notices/actions/read': {
    by: 'applicant',
    body: () => ({ ids: [randomUUID()] }),
    optional: ['ids'],
  },
};

const profile = {
  services: ['life_skills' as const],
  ageGroups: ['adult' as const],
  capacity: 10,
  eligibility: '住在本街道的人',
  acceptsNew: true,
  visitsHomes: false,
  address: '演示路1号',
  phone: '023-48600099',
};
const profileOptional = ['capacity', 'eligibility', 'address', 'phone'];
const organization = {
  ...profile,
  kind: 'station',
  name: '测试服务站',
  regionCode: '500110001',
  takesIntake: false,
  listed: true,
} as const;
const localDay = () => ({ date: workingDayAfterToday(20), kind: 'holiday', name: '本地节日' }) as const;

const places: Requests<keyof PlacesRoutes> = {
  'POST /organizations': { by: 'admin', body: () => organization, optional: profileOptional },
  'PUT /organizations/{id}': {
    by: 'admin',
    body: ({ version }) => ({ ...organization, status: 'active', version }),
    optional: profileOptional,
  },
  'PUT /organizations/{id}/profile': {
    by: 'manager',
    body: ({ version }) => ({ ...profile, version }),
    optional: profileOptional,
  },
  'PUT /holidays': { by: 'admin', body: () => wholeYear(2098) },
  'PUT /regions/{code}/settings': regionSettings.map(({ body, optional }) => ({
    by: 'county' as const,
    body: () => body as Body<'PUT /regions/{code}/settings'>,
    optional: ['from', ...optional],
  })),
  'POST /regions/{code}/local-days': { by: 'county', body: localDay },
  'POST /regions/{code}/local-days/actions/remove': {
    by: 'county',
    body: () => ({ date: localDay().date }),
  },
};

const certificate = { certificateNo: 'PG-1', validFrom: '2026-01-01', validTo: '2099-01-01' };
const person = ({ center }: Ask) =>
  ({
    displayName: '测试员',
    role: 'social_worker',
    organizationId: center,
    phone: '13800000000',
  }) as const;
const template = ({ region }: Ask) => ({
  regionCode: region,
  version: `test-${(made += 1)}-1`,
  title: '测试范本',
  effectiveFrom: '2099-01-01',
});

const administration: Requests<keyof AdministrationRoutes> = {
  'POST /invitations': { by: 'county', body: ({ record }) => ({ organizationId: record }) },
  'POST /staff': {
    by: 'admin',
    body: (ask) => ({ userName: fresh(), ...person(ask) }),
    optional: ['phone', 'organizationId'],
  },
  'PUT /staff/{id}': {
    by: 'admin',
    body: (ask) => ({ version: ask.version, ...person(ask) }),
    optional: ['phone', 'organizationId'],
  },
  'POST /staff/{id}/actions/disable': { by: 'admin', body: plain },
  'POST /staff/{id}/actions/enable': { by: 'admin', body: plain },
  'POST /staff/{id}/actions/reset-sign-in': { by: 'admin', body: plain },
  'POST /staff/{id}/qualifications': { by: 'admin', body: () => certificate },
  'PUT /staff/{id}/qualifications/{qualificationId}': {
    by: 'admin',
    body: ({ version }) => ({ version, ...certificate }),
  },
  'POST /document-templates': [
    {
      by: 'county',
      body: (ask) => ({
        ...template(ask),
        kind: 'informed_consent',
        informedConsent: {
          intro: '请看过后决定。',
          items: (['research', 'health_data', 'service_and_risk', 'named_institution'] as const).map(
            (code) => ({
              code,
              title: '事项',
              body: '说明。',
              required: code !== 'research',
            }),
          ),
        },
      }),
    },
    {
      by: 'county',
      body: (ask) => ({
        ...template(ask),
        kind: 'service_agreement',
        serviceAgreement: {
          sections: [{ heading: '前言', body: '双方同意。' }, ...serviceAgreementText.content.sections],
        },
      }),
    },
  ],
};

export const requests: Requests<
  keyof (SessionsRoutes & PlacesRoutes & AdministrationRoutes) | 'POST /notices/actions/read'
> = { ...sessions, ...places, ...administration };
