import type { EnrolledStaffView } from '@jingkang/shared/api/administration';
import { CopyOnce } from '../../../components/CopyOnce';
import { momentText } from '../../../components/dates';

/** The one-time link of a new or reset account. It is shown here and never again. */
export function EnrolmentLink({ enrolled }: { readonly enrolled: EnrolledStaffView }) {
  const url = new URL(enrolled.enrolment.url, window.location.origin).href;
  return (
    <CopyOnce
      title={`${enrolled.displayName}的登录设置链接，只显示这一次`}
      text={url}
      hint={`请当面或用可靠的方式交给本人。链接用一次就失效，最迟${momentText(enrolled.enrolment.expiresAt)}失效。`}
    />
  );
}
