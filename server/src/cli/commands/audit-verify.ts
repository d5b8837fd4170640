import { verifyEvidence } from '../../oversight/audit/verify-evidence';
import { EvidenceChain } from '../../foundation/evidence/evidence-chain';
import type { Command } from '../command';
import { ToldFindings } from '../findings';

export const auditVerify: Command = {
  name: 'audit:verify',
  makesPlace: 'never',
  async run({ dataSource, keys }) {
    const chain = new EvidenceChain(Buffer.from(keys.chainKey, 'base64'));
    const findings = new ToldFindings();
    const { records, rows } = await verifyEvidence(dataSource, chain, findings);
    findings.endInLine({ records, rows });
  },
};
