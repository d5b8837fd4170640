import { verifyEvidence } from '../../audit/verify-evidence';
import { EvidenceChain } from '../../common/evidence-chain';
import type { Command } from '../command';
import { print } from '../print';

export const auditVerify: Command = {
  name: 'audit:verify',
  makesPlace: false,
  async run({ dataSource, keys }) {
    const chain = new EvidenceChain(Buffer.from(keys.chainKey, 'base64'));
    const { records, rows, problems } = await verifyEvidence(dataSource, chain);
    for (const problem of problems) print(problem);
    print(`records=${records} rows=${rows} problems=${problems.length}`);
    if (problems.length) process.exitCode = 1;
  },
};
