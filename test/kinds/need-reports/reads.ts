import type { Records } from '../../privacy/life';
import { history } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = ({ livingReport, agreedReport, forgottenReport }: Records): string[] =>
  [livingReport, agreedReport, forgottenReport].flatMap((id) => [
    `/need-reports/${id}`,
    `/my/need-reports/${id}`,
    history('need_reports', id),
  ]);
