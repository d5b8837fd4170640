/** A sealed column: where it stands, and the place it is bound to. */
export interface SealedColumn {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly place: string;
}

const column = (table: string, name: string, place: string, key = 'id'): SealedColumn => ({
  table,
  key,
  column: name,
  place: `${table}.${place}`,
});

/** Every sealed column. A test fails when a table has one that is not here. */
export const sealedColumns: readonly SealedColumn[] = [
  column('accounts', 'totp_sealed', 'totp'),
  column('accounts', 'phone_sealed', 'phone'),
  column('applications', 'head_sealed', 'head'),
  column('applications', 'details_sealed', 'details'),
  column('application_reviews', 'note_sealed', 'note', 'application_id'),
  column('consents', 'witness_sealed', 'witness'),
  column('reminders', 'note_sealed', 'note'),
  column('need_reports', 'head_sealed', 'head'),
  column('need_reports', 'details_sealed', 'details'),
  column('contact_attempts', 'note_sealed', 'note'),
  column('feedback', 'content_sealed', 'content'),
  column('feedback', 'phone_sealed', 'phone'),
  column('feedback', 'hoped_result_sealed', 'hoped'),
  column('record_messages', 'body_sealed', 'body'),
  column('cases', 'waiting_note_sealed', 'waiting_note'),
  column('cases', 'risk_sealed', 'risk'),
  column('case_consents', 'signers_sealed', 'signers'),
  column('agreements', 'contents_sealed', 'contents'),
  column('agreements', 'text_sealed', 'text'),
  column('agreements', 'signers_sealed', 'signers'),
  column('assessments', 'details_sealed', 'details'),
  column('assessments', 'answers_sealed', 'answers'),
  column('assessments', 'opinion_sealed', 'opinion'),
  column('hospital_referrals', 'head_sealed', 'head'),
  column('hospital_referrals', 'details_sealed', 'details'),
  column('idempotency_keys', 'response_sealed', 'response', 'key_hash'),
];
