import type { SentFeedbackView } from '@jingkang/shared/api/feedback';
import type { ReportedView } from '@jingkang/shared/api/need-reports';
import { createHandOver } from './hand-over';

export const reportJustSent = createHandOver<ReportedView>();
export const feedbackJustSent = createHandOver<SentFeedbackView>();
