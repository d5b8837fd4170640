import type { TotpOfferView } from '@jingkang/shared/api/sessions';

/** The secret of the second factor: to be typed into an authenticator app, or opened on a phone. */
export function TotpSecret({ offer }: { readonly offer: TotpOfferView }) {
  const grouped = offer.secret.replace(/(.{4})(?=.)/g, '$1 ');
  return (
    <div className="totp">
      <p>在手机的验证器应用里选“手动输入密钥”，填入：</p>
      <p className="secret">{grouped}</p>
      <p>
        正在用手机的，可以直接 <a href={offer.otpauthUrl}>打开验证器应用</a>。
      </p>
    </div>
  );
}
