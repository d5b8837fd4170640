import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { Unreadable } from '../../../foundation/refusals/unreadable';

const resetFirst = '动态验证码的密钥打不开，请告诉管理员，重置登录方式后再登录。';

/** Keeps the secrets of second factors sealed, each bound to its account. */
@Injectable()
export class TotpSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  seal(accountId: string, secret: string): string {
    return this.cipher.seal(secret, this.place(accountId));
  }

  open(accountId: string, sealed: string): string {
    try {
      return this.cipher.open(sealed, this.place(accountId));
    } catch (error) {
      if (error instanceof Unreadable) throw new Unreadable(error.damage, resetFirst);
      throw error;
    }
  }

  private place(accountId: string): string {
    return `accounts.totp:${accountId}`;
  }
}
