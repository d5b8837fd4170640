import type { Reader, Surface } from './check';
import { guardian } from './people';

const phone = guardian.contactPhone;
export const finance: Reader = { name: 'qj-finance', role: 'county_finance', region: '500110' };
const worker: Reader = { name: 'qj-worker-1', role: 'social_worker', organization: 'center' };
const applicant: Reader = { name: 'applicant', role: 'applicant' };
const auditor: Reader = { name: 'auditor', role: 'audit_admin' };
const therapist: Reader = { name: 'qj-therapist', role: 'therapist', organization: 'center' };
const hospital: Reader = { name: 'qj-hospital', role: 'hospital_staff', organization: 'hospital' };
const elsewhere: Reader = { name: 'qj-station-worker', role: 'social_worker', organization: 'station' };
const page = Buffer.concat([Buffer.alloc(4096), Buffer.from(phone), Buffer.alloc(99)]);

/** A leak of one phone for each surface, such as the check must find. */
export const planted: readonly Surface[] = [
  { kind: 'answer', name: '/overview', content: JSON.stringify({ phone }), reader: finance },
  { kind: 'list', name: '/applications', content: JSON.stringify([{ phone }]), reader: worker },
  { kind: 'answer', name: '/cases/x', content: JSON.stringify({ phone }), reader: therapist },
  { kind: 'answer', name: '/allocations/x', content: JSON.stringify({ phone }), reader: elsewhere },
  { kind: 'answer', name: '/hospital-referrals/x', content: JSON.stringify({ phone }), reader: hospital },
  { kind: 'answer', name: '/consents/x', content: JSON.stringify({ phone }), reader: worker },
  { kind: 'answer', name: '/assessments/x', content: JSON.stringify({ phone }), reader: therapist },
  { kind: 'document', name: '/agreements/x', content: phone, reader: therapist },
  { kind: 'document', name: '/hospital-referrals/x/draft', content: phone, reader: worker },
  { kind: 'error', name: 'refusal', content: `电话${phone}不对`, reader: applicant },
  { kind: 'log', name: 'of the server', content: `{"msg":"request","url":"/api/x?phone=${phone}"}` },
  {
    kind: 'audit row',
    name: '/audit-events',
    content: JSON.stringify({ codes: { old: phone } }),
    reader: auditor,
  },
  {
    kind: 'notice',
    name: '/notices',
    content: JSON.stringify({ title: `${phone}已登记` }),
    reader: applicant,
  },
  { kind: 'database', name: 'jingkang.sqlite', content: page },
  { kind: 'attachment store', name: 'a.sealed', content: Buffer.from(`%PDF ${phone}`) },
];
