import { agreement } from './agreement';
import { allocation } from './allocation';
import { application } from './application';
import { assessment } from './assessment';
import { caseLifecycle } from './case';
import { consent } from './consent';
import { feedback } from './feedback';
import { hospitalReferral } from './hospital-referral';
import type { Lifecycle } from './lifecycle';
import { needReport } from './need-report';

/** Every lifecycle, in the order in which a person meets them. */
export const lifecycles = [
  application,
  needReport,
  hospitalReferral,
  caseLifecycle,
  allocation,
  consent,
  assessment,
  agreement,
  feedback,
] as unknown as readonly Lifecycle<string, string, never>[];
