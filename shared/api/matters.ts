import type { Role } from '../access/roles';
import type { StepCode, StepStatus } from '../lifecycles/seven-steps';
import type { ApplicationAction } from '../lifecycles/application';
import type { Tone } from '../lifecycles/lifecycle';
import type { MatterKind, NoticedType } from '../records/outlines';
import type { AttachmentView } from './common';

/** A line of 我的事项. The title names the kind, never the person's condition. */
export interface MatterSummary {
  readonly kind: MatterKind;
  readonly id: string;
  /** Null while it is a draft. */
  readonly number: string | null;
  readonly title: string;
  readonly draft: boolean;
  readonly stateLabel: string;
  readonly tone: Tone;
  readonly nextStep: string;
  readonly byWhom: string | null;
  /** `YYYY-MM-DD`. */
  readonly byDate: string | null;
  readonly needsMe: boolean;
  readonly updatedAt: string;
  readonly unread: boolean;
}

/** What has happened, in the words for the person concerned. */
export interface PublicEntry {
  readonly at: string;
  readonly label: string;
  readonly byWhom: string | null;
  readonly message: string | null;
}

export interface MatterAction<Action extends string = string> {
  readonly action: Action;
  readonly label: string;
  readonly allowed: boolean;
  readonly why?: string;
}

/** An application as its owner sees it; of a committee that filled it in, only steps, next and timeline labels. */
export interface MyApplication {
  readonly id: string;
  readonly number: string | null;
  readonly draft: boolean;
  readonly version: number;
  readonly stateLabel: string;
  readonly tone: Tone;
  readonly steps: readonly { readonly code: StepCode; readonly label: string; readonly status: StepStatus }[];
  readonly next: { readonly what: string; readonly byWhom: string | null; readonly byDate: string | null };
  /** Set while the social worker waits for an answer. */
  readonly asked?: {
    readonly message: string;
    readonly items: readonly string[];
    readonly askedAt: string;
    readonly lapsesOn: string;
  };
  /** What was decided, with the reason and the advice on other services. */
  readonly outcome?: { readonly reason: string; readonly advice: string | null };
  readonly timeline: readonly PublicEntry[];
  /** The ApplicationForm as it was filled in; empty for a committee that filled it in. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly attachments: readonly AttachmentView[];
  readonly consent: {
    readonly version: string;
    readonly items: readonly string[];
    readonly givenAt: string;
    readonly how: string;
  } | null;
  readonly actions: readonly MatterAction<ApplicationAction>[];
  /** Whether the asker owns the data; a committee that filled it in follows the stage only. */
  readonly mine: boolean;
  /** The own case in which it goes on since its registration. */
  readonly caseId: string | null;
}

/** One opening or reveal, for the person whose data it is. */
export interface ViewerView {
  readonly at: string;
  readonly role: Role;
  readonly roleLabel: string;
  readonly organizationName: string | null;
  readonly kind: 'opened' | 'revealed';
  /** What was opened, such as 申请. */
  readonly whatLabel: string;
  readonly fieldLabels: readonly string[];
  readonly reasonLabel: string | null;
}

export interface NoticeView {
  readonly id: string;
  readonly title: string;
  readonly recordType: NoticedType;
  readonly recordId: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}
