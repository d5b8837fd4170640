import { AttachmentCheck } from '../../attachments/attachment-check.service';
import type { Command } from '../command';
import { contextOf } from '../context';
import { ToldFindings } from '../findings';

export const attachmentsVerify: Command = {
  name: 'attachments:verify',
  makesPlace: false,
  async run(parts, args) {
    const context = await contextOf(parts);
    const findings = new ToldFindings();
    const found = await context.get(AttachmentCheck).run(findings, args.includes('--remove-orphans'));
    const { attachments, young, removed, counts } = found;
    findings.end({ attachments, young, removed, ...counts });
  },
};
