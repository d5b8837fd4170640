import { reporterTypes } from '@jingkang/shared/terms';

const { individual, ...organizations } = reporterTypes;

export const isOrganization = (reporterType: unknown): boolean => String(reporterType) in organizations;
