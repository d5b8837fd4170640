import { AttachmentCheck } from '../../messages/attachments/stored/attachment-check.service';
import { command } from '../command';
import { contextOf } from '../context';
import { ToldFindings } from '../findings';

export const attachmentsVerify = command({
  name: 'attachments:verify',
  makesPlace: 'never',
  options: {
    'remove-orphans': {
      type: 'boolean',
      tells: '删除没有归属满一天的文件 removes files of nobody after a day',
    },
  },
  async run(parts, given) {
    const context = await contextOf(parts);
    const findings = new ToldFindings();
    const found = await context.get(AttachmentCheck).run(findings, given['remove-orphans'] ?? false);
    const { attachments, young, removed, counts } = found;
    findings.end({ attachments, young, removed, ...counts });
  },
});
