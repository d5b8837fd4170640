// Chains of evidence as the server writes them, for rows that were inserted in bulk.
import { idAt } from './rows.js';

/** The doer of a step: an account in its role, with its institution. */
export const byStaff = (accountId, organizationId) => ({ accountId, role: 'social_worker', organizationId });

/** Adds the chain of one record to the batch; `steps` are [action, from, to, doer] in their order. */
export function addChain(batch, chain, recordType, { id, created_at: createdAt }, steps) {
  let lastHash = '';
  steps.forEach(([action, fromState, toState, doer], index) => {
    const event = {
      id: idAt(createdAt),
      recordType,
      recordId: id,
      sequence: index + 1,
      kind: 'action',
      action,
      fromState,
      toState,
      ...doer,
      codes: {},
      onceKey: null,
      at: new Date(createdAt + index),
    };
    lastHash = chain.hashOf(event, lastHash);
    batch.evidence_events.push({
      id: event.id,
      record_type: recordType,
      record_id: id,
      sequence: event.sequence,
      kind: event.kind,
      action,
      from_state: fromState,
      to_state: toState,
      account_id: event.accountId,
      role: event.role,
      organization_id: event.organizationId,
      codes: '{}',
      once_key: null,
      at: event.at.getTime(),
      chain_hash: lastHash,
    });
  });
  const head = { recordKey: `${recordType}:${id}`, length: steps.length, lastHash };
  batch.evidence_heads.push({
    record_key: head.recordKey,
    length: head.length,
    last_hash: lastHash,
    seal: chain.sealOf(head),
  });
}
