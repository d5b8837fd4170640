import 'reflect-metadata';

/** What tests and the bench drive from outside: the same parts, started as in service. */
export { hashOfToken } from './accounts/tokens';
export { createApplication } from './application';
export { verifyEvidence } from './audit/verify-evidence';
export { FixedClock, SystemClock } from './common/clock';
export { EvidenceChain } from './common/evidence-chain';
export { FieldCipher } from './common/field-cipher';
export { canonicalJson } from './common/fingerprint';
export { Gathered } from './common/findings';
export { sealedColumns } from './common/sealed-columns';
export { seedOrganizations } from './database/seed/organizations';
export { seedHolidays, seedRegions } from './database/seed/regions';
export { seedStaff } from './database/seed/staff';
export { candidatesParams, candidatesSql } from './institutions/suggestions.repository';
export { apiDocument, describedRoutes } from './openapi/document';
export { totpCode } from './accounts/totp';
export { Settings } from './settings';
export { openParts, startServer } from './start-server';
export { TimedRun } from './timed/timed-run.service';
