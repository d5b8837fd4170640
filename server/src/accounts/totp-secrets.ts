import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../common/field-cipher';

/** Keeps the secrets of second factors sealed, each bound to its account. */
@Injectable()
export class TotpSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  seal(accountId: string, secret: string): string {
    return this.cipher.seal(secret, this.place(accountId));
  }

  open(accountId: string, sealed: string): string {
    return this.cipher.open(sealed, this.place(accountId));
  }

  private place(accountId: string): string {
    return `accounts.totp:${accountId}`;
  }
}
