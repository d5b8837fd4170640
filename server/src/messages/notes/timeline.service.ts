import type { TimelineEntryView } from '@jingkang/shared/api/common';
import { type PersonalField, seen, sightOf } from '@jingkang/shared/access/privacy';
import { roles, type Role } from '@jingkang/shared/access/roles';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { People, type Person } from '../../identity/accounts/people.service';
import { EvidenceEvent } from '../../foundation/evidence/evidence.entities';
import { Messages, type OpenMessage } from './messages.service';

export interface Wording {
  readonly label: string;
  readonly publicly?: string;
  readonly onlyIfHeard?: true;
}

export interface Subject {
  readonly recordType: string;
  readonly recordId: string;
  readonly words: Readonly<Record<string, Wording>>;
  /** Events that another record of the same timeline tells already. */
  readonly omits?: readonly string[];
  /** By which personal fields the words on it are seen; those of a feedback are the feedback itself. */
  readonly seenAs?: { readonly applicant: PersonalField; readonly colleague: PersonalField };
}

const usual = { applicant: 'message', colleague: 'note' } as const;

export interface PublicEntry {
  readonly at: string;
  readonly label: string;
  readonly byWhom: string | null;
  readonly message: string | null;
}

const messageLabels: Readonly<Record<OpenMessage['kind'], string>> = {
  note: '工作记录',
  reason: '原因',
  advice: '建议',
  asked: '请申请人补充',
  supplied: '申请人补充',
  answer: '答复',
  contact: '联系记录',
  opinion: '医院意见',
};

/** One timeline of a record: what happened and what was said, for colleagues or for the person concerned. */
@Injectable()
export class Timelines {
  constructor(
    @InjectRepository(EvidenceEvent) private readonly stored: Repository<EvidenceEvent>,
    private readonly messages: Messages,
    private readonly people: People,
  ) {}

  async forStaff(
    { recordType, recordId, words, omits = [], seenAs = usual }: Subject,
    viewer: Role,
  ): Promise<TimelineEntryView[]> {
    const [events, messages] = await Promise.all([
      this.events(recordType, recordId),
      this.messages.of(recordType, recordId),
    ]);
    const people = await this.people.byIds(
      [...events, ...messages].map((e) => ('at' in e ? e.accountId : e.authorId)),
    );
    const open = toldPublicly(events, words);
    const told = events.filter(({ action }) => !omits.includes(action));
    const happened = told.map((event): TimelineEntryView => {
      const wording = words[event.action];
      return {
        id: event.id,
        at: event.at.toISOString(),
        kind: 'event',
        label: wording?.label ?? event.action,
        byWhom: nameOf(event.accountId, event.role, people),
        body: null,
        masked: false,
        visibleToApplicant: open.has(event.id),
      };
    });
    const said = messages.map((message) => this.saidView(message, viewer, seenAs, people));
    return sorted([...happened, ...said]);
  }

  /** One timeline of several records, such as a case with all that belongs to it. */
  async forStaffOfAll(subjects: readonly Subject[], viewer: Role): Promise<TimelineEntryView[]> {
    const each = await Promise.all(subjects.map((subject) => this.forStaff(subject, viewer)));
    return sorted(each.flat());
  }

  /** What the person concerned reads: public sentences with the messages meant for them. */
  async forPublic({ recordType, recordId, words }: Subject): Promise<PublicEntry[]> {
    const [events, messages] = await Promise.all([
      this.events(recordType, recordId),
      this.messages.of(recordType, recordId),
    ]);
    const open = messages.filter((message) => message.visibleToApplicant || message.fromApplicant);
    const heard = toldPublicly(events, words);
    const told = events.flatMap((event): PublicEntry[] => {
      const label = words[event.action]?.publicly;
      const own = open.filter(({ eventId }) => eventId === event.id);
      if (!label || !heard.has(event.id)) return [];
      const message = own.map(({ body }) => body).join('\n') || null;
      return [{ at: event.at.toISOString(), label, byWhom: roleLabel(event.role), message }];
    });
    const loose = open
      .filter(({ eventId }) => !eventId)
      .map((message) => ({
        at: message.createdAt.toISOString(),
        label: message.fromApplicant ? '您的留言' : '社工给您留言',
        byWhom: roleLabel(message.authorRole),
        message: message.body,
      }));
    return [...told, ...loose].sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  private events(recordType: string, recordId: string): Promise<EvidenceEvent[]> {
    const where = { recordType, recordId, kind: 'action' as const };
    return this.stored.find({ where, order: { sequence: 'ASC' } });
  }

  private saidView(
    message: OpenMessage,
    viewer: Role,
    seenAs: NonNullable<Subject['seenAs']>,
    people: ReadonlyMap<string, Person>,
  ): TimelineEntryView {
    const field = fieldOf(message, seenAs);
    return {
      id: message.id,
      at: message.createdAt.toISOString(),
      kind: message.fromApplicant ? 'message' : message.kind === 'contact' ? 'contact' : 'note',
      label: messageLabels[message.kind],
      byWhom: nameOf(message.authorId, message.authorRole, people),
      body: message.unreadable ? message.body : (seen(viewer, field, message.body) ?? null),
      masked: !message.unreadable && sightOf(viewer, field) === 'masked',
      visibleToApplicant: message.visibleToApplicant || message.fromApplicant,
    };
  }
}

const sorted = (entries: readonly TimelineEntryView[]): TimelineEntryView[] =>
  [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Which events the person reads of: what nobody was told of ends in silence. */
function toldPublicly(events: readonly EvidenceEvent[], words: Subject['words']): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { id, action } of events) {
    const { publicly, onlyIfHeard } = words[action] ?? {};
    if (publicly && (told.size > 0 || !onlyIfHeard)) told.add(id);
  }
  return told;
}

/** A hospital's opinion is clinical whoever writes it down (requirements §11). */
function fieldOf(message: OpenMessage, seenAs: NonNullable<Subject['seenAs']>): PersonalField {
  if (message.kind === 'opinion') return 'hospitalAdvice';
  return message.fromApplicant ? seenAs.applicant : seenAs.colleague;
}

/** Colleagues by name, everyone else by what they are. */
function nameOf(id: string | null, role: string | null, people: ReadonlyMap<string, Person>): string | null {
  const person = id ? people.get(id) : undefined;
  if (person && roles[person.role].kind === 'staff') return person.displayName;
  return roleLabel(role);
}

function roleLabel(role: string | null): string | null {
  return role ? (roles[role as Role]?.label ?? null) : '系统';
}
