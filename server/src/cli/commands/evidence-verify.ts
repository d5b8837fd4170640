import { EvidenceCheck } from '../../agreements/evidence-check.service';
import type { Command } from '../command';
import { contextOf } from '../context';
import { tellFindings } from '../findings';

export const evidenceVerify: Command = {
  name: 'evidence:verify',
  makesPlace: false,
  async run(parts) {
    const context = await contextOf(parts);
    const { problems, ...counts } = await context.get(EvidenceCheck).run();
    tellFindings(problems, counts);
  },
};
