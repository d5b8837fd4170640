import { CopiedCode, RecordId } from './rules';

export class CreateInvitationForm {
  @RecordId('村(居)委会') organizationId!: string;
}

export class RedeemInvitationForm {
  @CopiedCode('邀请码') code!: string;
}
