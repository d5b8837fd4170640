import { adminCreate } from './admin-create';
import { attachmentsVerify } from './attachments-verify';
import { auditVerify } from './audit-verify';
import { dbCheck } from './db-check';
import { dbMigrate } from './db-migrate';
import { dbSeed } from './db-seed';
import { demoClear } from './demo-clear';
import { evidenceVerify } from './evidence-verify';
import { fieldsVerify } from './fields-verify';
import { hashesRenew } from './hashes-renew';
import { keysRotate } from './keys-rotate';
import { timed } from './timed';
import type { Command, Look } from '../command';

/** Each has its line in package.json. */
export const commands: readonly (Command | Look)[] = [
  dbMigrate,
  dbCheck,
  dbSeed,
  adminCreate,
  demoClear,
  timed,
  auditVerify,
  evidenceVerify,
  attachmentsVerify,
  fieldsVerify,
  keysRotate,
  hashesRenew,
];
