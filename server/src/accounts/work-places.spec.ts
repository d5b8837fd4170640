import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../database/entities';
import { workPlaces } from './work-places';

/** Columns of the width of an id that never name an account. */
const otherIds = new Set([
  'id',
  'recordId',
  'caseId',
  'applicationId',
  'reportId',
  'allocationId',
  'consentId',
  'eventId',
  'attachmentId',
  'documentId',
  'mergedIntoId',
  'fromReportId',
  'fromReferralId',
  'organizationId',
  'registeredAtId',
  'institutionId',
  'fromOrganizationId',
  'aboutOrganizationId',
  'receiverId',
  'hospitalId',
  'holder',
]);

/** Columns that hold no account though they are JSON. */
const otherJson = new Set([
  'furtherPageIds',
  'needs',
  'times',
  'items',
  'services',
  'ageGroups',
  'wording',
  'content',
  'definition',
  'clockCount',
  'counts',
]);

const person = 'whose data it is; people of the public are not staff';
const author = 'who did it, once: nothing waits for them';
const own = 'belongs to the account and goes with it';

/** Columns that name an account and let nothing wait for it. */
const history: Readonly<Record<string, string>> = {
  'applications.ownerId': person,
  'cases.ownerId': person,
  'case_consents.ownerId': person,
  'agreements.ownerId': person,
  'assessments.ownerId': person,
  'feedback.ownerId': person,
  'need_reports.reporterId': 'who reported, and follows it',
  'applications.enteredById': 'who typed it in; a draft stays theirs until it is erased',
  'applications.overriddenById': author,
  'application_reviews.reviewerId': author,
  'consents.recordedById': author,
  'case_consents.recordedById': author,
  'agreements.preparedById': author,
  'agreements.countersignedById': author,
  'assessments.begunById': author,
  'allocations.proposedById': author,
  'attachments.uploadedById': author,
  'contact_attempts.accountId': author,
  'record_messages.authorId': author,
  'document_templates.createdById': author,
  'scales.importedById': author,
  'region_settings.setById': author,
  'region_settings.value': 'numbers and short texts of a region: it names nobody',
  'local_days.setById': author,
  'evidence_events.accountId': author,
  'evidence_events.codes': author,
  'invitations.usedBy': author,
  'notices.accountId': 'what somebody was told',
  'reminders.accountId': 'a note to oneself, which binds nobody else',
  'sessions.accountId': own,
  'guess_counters.accountId': own,
  'known_devices.accountId': own,
  'recovery_codes.accountId': own,
  'qualifications.accountId': own,
  'upload_counters.accountId': own,
};

const { tables, columns } = getMetadataArgsStorage();
const nameable = entities.flatMap((entity) => {
  const table = tables.find(({ target }) => target === entity)?.name ?? '';
  return columns
    .filter(({ target, options }) => target === entity && (isId(options) || isJson(options)))
    .filter(({ propertyName }) => !otherIds.has(propertyName) && !otherJson.has(propertyName))
    .map(({ propertyName }) => `${table}.${propertyName}`);
});

function isId({ type, length }: { type?: unknown; length?: unknown }): boolean {
  return type === 'varchar' && Number(length) === 36;
}
/** Sealed texts have no transformer: what is sealed names nobody to the program. */
function isJson({ type, transformer }: { type?: unknown; transformer?: unknown }): boolean {
  return type === 'text' && transformer !== undefined;
}

it(`each of the ${nameable.length} columns that can name an account is work that goes back, or history with a reason`, () => {
  expect([...workPlaces(), ...Object.keys(history)].sort()).toEqual([...nameable].sort());
});

it('nothing is both', () => {
  expect(workPlaces().filter((place) => place in history)).toEqual([]);
});
