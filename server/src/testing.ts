import 'reflect-metadata';

/** What tests and the bench drive from outside: the same parts, started as in service. */
export { hashOfToken } from './identity/sign-in/sessions/tokens';
export { createApplication } from './program/application';
export { verifyEvidence } from './oversight/audit/verify-evidence';
export { FixedClock, SystemClock } from './foundation/clock/clock';
export { EvidenceChain } from './foundation/evidence/evidence-chain';
export { FieldCipher } from './foundation/crypto/field-cipher';
export { canonicalJson } from './foundation/crypto/fingerprint';
export { Gathered } from './foundation/running/findings';
export { sealedColumns } from './foundation/crypto/sealed-columns';
export { seedOrganizations } from './seed/organizations';
export { seedHolidays, seedRegions } from './seed/regions';
export { seedStaff } from './seed/staff';
export { candidatesParams, candidatesSql } from './directory/institutions/suggestions.repository';
export { apiDocument, describedRoutes } from './gateway/openapi/document';
export { totpCode } from './identity/sign-in/second-factor/totp';
export { Settings } from './foundation/settings/settings';
export { openParts, startServer } from './start-server';
export { TimedRun } from './timed/timed-run.service';
