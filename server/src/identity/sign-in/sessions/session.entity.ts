import { Entity, Index } from 'typeorm';
import { type SessionKind, sessionKinds } from '../../../foundation/http/sessions/account';
import { Code, Flag, Id, Moment, Word } from '../../../foundation/database/rows/columns';

/** A sign-in that is still good. The token itself is kept nowhere. */
@Entity('sessions')
@Index(['accountId'])
@Index(['expiresAt'])
export class Session {
  @Id() id!: string;
  @Code(64, { unique: true }) tokenHash!: string;
  @Code(43) csrfToken!: string;
  @Word(10, sessionKinds) kind!: SessionKind;
  @Code(36, { nullable: true }) accountId!: string | null;
  /** The privacy notice that was accepted with a draft session. */
  @Code(20, { nullable: true }) noticeVersion!: string | null;
  @Moment() createdAt!: Date;
  @Moment() lastSeenAt!: Date;
  @Moment() expiresAt!: Date;
  /** Since then it opens nothing, until the password returns it. */
  @Moment({ nullable: true }) lockedAt!: Date | null;
  @Moment({ nullable: true }) revokedAt!: Date | null;
  @Flag() secondFactor!: boolean;
  /** What it was opened on, in a coarse word of `deviceLabels`; unknown for old ones. */
  @Code(20, { nullable: true }) device!: string | null;
}
