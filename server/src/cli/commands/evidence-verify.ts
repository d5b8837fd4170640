import { EvidenceCheck } from '../../care/agreements/signing/evidence-check.service';
import type { Command } from '../command';
import { contextOf } from '../context';
import { ToldFindings } from '../findings';

export const evidenceVerify: Command = {
  name: 'evidence:verify',
  makesPlace: 'never',
  async run(parts) {
    const context = await contextOf(parts);
    const findings = new ToldFindings();
    findings.end(await context.get(EvidenceCheck).run(findings));
  },
};
