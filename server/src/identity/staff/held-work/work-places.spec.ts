import { getMetadataArgsStorage } from 'typeorm';
import { accountProperties } from '../../../foundation/database/rows/columns';
import { entities } from '../../../registry/entities';
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

const own = 'belongs to the account and goes with it';

/** Columns without such a mark that name an account and let nothing wait for it. */
const history: Readonly<Record<string, string>> = {
  'region_settings.value': 'numbers and short texts of a region: it names nobody',
  'evidence_events.codes': 'what was done, once',
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
const tableOf = (entity: unknown) => tables.find(({ target }) => target === entity)?.name ?? '';
/** Those that say themselves that they name a person or an author. */
const marked = accountProperties.map(({ of, property }) => `${tableOf(of)}.${property}`);
const nameable = entities.flatMap((entity) => {
  const table = tableOf(entity);
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

it(`each of the ${nameable.length} columns that can name an account is work that goes back, bears a mark, or is history with a reason`, () => {
  expect([...workPlaces(), ...marked, ...Object.keys(history)].sort()).toEqual([...nameable].sort());
});

it('nothing is both', () => {
  expect(workPlaces().filter((place) => place in history || marked.includes(place))).toEqual([]);
});
