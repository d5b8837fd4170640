import { RecordId, Text } from './rules';

export class CreateInvitationForm {
  @RecordId('村(居)委会') organizationId!: string;
}

/** The code as someone types it: spaces, hyphens and small letters are forgiven. */
export class RedeemInvitationForm {
  @Text('邀请码', { max: 40 }) code!: string;
}
