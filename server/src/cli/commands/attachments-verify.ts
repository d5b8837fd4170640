import { AttachmentCheck } from '../../attachments/attachment-check.service';
import type { Command } from '../command';
import { contextOf } from '../context';
import { tellFindings } from '../findings';

export const attachmentsVerify: Command = {
  name: 'attachments:verify',
  makesPlace: false,
  async run(parts, args) {
    const context = await contextOf(parts);
    const found = await context.get(AttachmentCheck).run(args.includes('--remove-orphans'));
    const { attachments, young, removed, counts, problems } = found;
    tellFindings(problems, { attachments, young, removed, ...counts });
  },
};
