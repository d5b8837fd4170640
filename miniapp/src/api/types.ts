/** Shapes of the HTTP contract that the mini-program reads. */
export type MatterKind = 'application' | 'needReport' | 'feedback';

export interface Account {
  id: string;
  role: string;
  displayName: string;
  organizationId: string | null;
  organizationName: string | null;
  regionCode: string | null;
  regionName: string | null;
  permissions: string[];
}

export interface Session {
  kind: 'draft' | 'public' | 'staff';
  csrfToken: string;
  token?: string;
  account: Account | null;
}

export interface Site {
  demo: boolean;
  sms: boolean;
  wechat: boolean;
  version: string;
  privacyNoticeVersion: string;
}

export interface Region {
  code: string;
  name: string;
  level: 'province' | 'city' | 'county' | 'township' | 'community';
  hasChildren: boolean;
  inScope: boolean;
}

export interface RegionDetail {
  code: string;
  name: string;
  level: Region['level'];
  path: { code: string; name: string }[];
  servicePhone: string | null;
}

export interface Institution {
  id: string;
  kind: string;
  name: string;
  regionName: string;
  address: string | null;
  phone: string | null;
  openingHours: string | null;
  services: string[];
  ageGroups: string[];
  distanceKm?: number;
}

export interface MatterSummary {
  kind: MatterKind;
  id: string;
  number: string | null;
  title: string;
  stateLabel: string;
  tone: string;
  nextStep: string;
  byWhom: string | null;
  byDate: string | null;
  needsMe: boolean;
  updatedAt: string;
  unread: boolean;
}

export interface MatterAction {
  action: string;
  allowed: boolean;
  why?: string;
}

export interface AttachmentView {
  id: string;
  mediaType: string;
  size: number;
}

export interface TimelineEntry {
  at: string;
  label: string;
  byWhom?: string | null;
  message?: string | null;
}

export interface MyApplication {
  id: string;
  number: string | null;
  state: string;
  version: number;
  stateLabel: string;
  steps: { code: string; label: string; status: 'done' | 'current' | 'next' }[];
  next: { what: string; byWhom: string | null; byDate: string | null };
  asked?: { message: string; items: string[]; askedAt: string; lapsesOn: string };
  timeline: TimelineEntry[];
  fields: Record<string, unknown>;
  attachments: AttachmentView[];
  consent: { version: string; items: string[]; givenAt: string; how: string } | null;
  actions: MatterAction[];
}

export interface Viewer {
  at: string;
  role: string;
  organizationName: string | null;
  kind: 'opened' | 'revealed';
  fieldLabels: string[];
}

export interface MyNeedReport {
  id: string;
  number: string;
  stage: 'received' | 'contacted' | 'done';
  createdAt: string;
}

export interface Notice {
  id: string;
  title: string;
  body?: string;
  recordType: string;
  recordId: string;
  createdAt: string;
  readAt: string | null;
}

export interface FeedbackForPublic {
  number: string;
  stateLabel: string;
  tone: string;
  next: { what: string; byWhom: string | null; byDate: string | null };
  timeline: TimelineEntry[];
  actions: MatterAction[];
}
