import { verifyFields } from '../../oversight/audit/verify-fields';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import type { Command } from '../command';
import { ToldFindings } from '../findings';

export const fieldsVerify: Command = {
  name: 'fields:verify',
  makesPlace: 'never',
  async run({ dataSource, keys }) {
    const findings = new ToldFindings();
    findings.end(await verifyFields(dataSource, new FieldCipher(keys), findings));
  },
};
