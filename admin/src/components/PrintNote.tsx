import { useAccess } from '../access';
import { dayText, today } from './dates';

/** The last line of a printout: who printed it, when, and how to treat the paper. */
export function PrintNote({ about }: { readonly about?: string }) {
  const { account } = useAccess();
  return (
    <p className="print-only small">
      {about}
      {account.displayName}打印于{dayText(today())}。含有个人信息，请妥善保管，用完销毁。
    </p>
  );
}
