import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, can } from '@jingkang/shared/access/scope';
import type { SavedOrganizationView } from '@jingkang/shared/api/administration';
import type {
  DescribeOrganizationForm,
  OrganizationForm,
  OrganizationProfile,
  UpdateOrganizationForm,
} from '@jingkang/shared/forms/organization';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusalFor } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { editOver } from '../../foundation/records/edits';
import { Evidence } from '../../foundation/evidence/evidence';
import { newId } from '../../foundation/clock/ids';
import { lockById } from '../../foundation/database/work/lock';
import { invalid } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { whole } from '../../foundation/database/rows/damaged';
import { Regions } from '../regions/regions.service';
import { capacityNotice } from './organization-view';
import { Organization } from './organization.entity';
import { Organizations } from './organizations.service';

const recordType = 'organizations';
const kind = { recordType, lifecycle: { actions: {} } };

interface Change {
  readonly permission: Permission;
  /** Its fields are put over what stands there. */
  readonly form: DescribeOrganizationForm | UpdateOrganizationForm;
  readonly valuesOf: (form: never) => Partial<Organization>;
  /** The name of the evidence row. */
  readonly action: string;
}

/** Keeps the organizations: the administrator all of it, managers and counties what is said of the service. */
@Injectable()
export class OrganizationChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly organizations: Organizations,
    private readonly regions: Regions,
  ) {}

  async create(account: Account, form: OrganizationForm): Promise<SavedOrganizationView> {
    await this.mustBeRegion(form);
    const row: Organization = {
      ...valuesOf(form),
      id: newId(),
      status: 'active',
      version: 1,
      createdAt: this.clock.now(),
    };
    await this.unitOfWork.run(async (manager) => {
      await manager.insert(Organization, row);
      await this.record(manager, account, row.id, 'organizationCreated', {});
    });
    return this.saved(account, row);
  }

  async update(account: Account, id: string, form: UpdateOrganizationForm): Promise<SavedOrganizationView> {
    await this.mustBeRegion(form);
    return this.change(account, id, {
      permission: 'organization.manage',
      form,
      valuesOf: (merged: UpdateOrganizationForm) => ({ ...valuesOf(merged), status: merged.status }),
      action: 'organizationChanged',
    });
  }

  /** Fewer places than are taken may be said: nobody is put out, and the answer says what follows. */
  describe(account: Account, id: string, form: DescribeOrganizationForm): Promise<SavedOrganizationView> {
    return this.change(account, id, {
      permission: 'organization.describe',
      form,
      valuesOf: profileOf,
      action: 'organizationDescribed',
    });
  }

  private async change(
    account: Account,
    id: string,
    { permission, form, valuesOf: values, action }: Change,
  ): Promise<SavedOrganizationView> {
    const row = await this.unitOfWork.run(async (manager) => {
      const before = await lockById(manager, Organization, id);
      const reach = before && { ownerIds: [], organizationId: id, regionCode: before.regionCode };
      if (!reach || !can(account, permission, reach))
        throw refusalFor(account, permission, `${recordType}:${id}`);
      // What cannot be read is not written over.
      whole(before.services);
      whole(before.ageGroups);
      const { version: _, base, seen, ...mine } = form;
      const sent = { version: form.version, base, seen };
      const edit = { kind, row: before, sent, theirs: before, mine, of: form.constructor };
      const after = {
        ...before,
        ...values((await editOver(manager, edit)) as never),
        version: before.version + 1,
      };
      await manager.update(Organization, id, after);
      await this.record(manager, account, id, action, { fields: changedFields(before, after) });
      return after;
    });
    return this.saved(account, row);
  }

  private async saved(account: Account, row: Organization): Promise<SavedOrganizationView> {
    const view = await this.organizations.view(account, row);
    return { ...view, notice: capacityNotice(view) };
  }

  private async mustBeRegion({ regionCode }: OrganizationForm): Promise<void> {
    if (!(await this.regions.has(regionCode)))
      throw invalid({ regionCode: '没有这个地区，请从列表里选择。' });
  }

  private async record(
    manager: EntityManager,
    account: Account,
    recordId: string,
    action: string,
    codes: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.evidence.append(manager, { recordType, recordId, kind: 'changed', action, account, codes });
  }
}

function profileOf(form: OrganizationProfile) {
  return {
    address: form.address || null,
    phone: form.phone || null,
    latitude: form.latitude ?? null,
    longitude: form.longitude ?? null,
    openingHours: form.openingHours || null,
    services: form.services,
    ageGroups: form.ageGroups,
    capacity: form.capacity ?? null,
    eligibility: form.eligibility || null,
    acceptsNew: form.acceptsNew,
    visitsHomes: form.visitsHomes,
  };
}

function valuesOf(form: OrganizationForm) {
  return {
    ...profileOf(form),
    kind: form.kind,
    name: form.name,
    regionCode: form.regionCode,
    uscc: form.uscc || null,
    takesIntake: form.takesIntake,
    listed: form.listed,
  };
}

/** The names of what changed, never the values. */
function changedFields(before: Organization, after: Organization): string {
  const names = Object.keys(after) as (keyof Organization)[];
  const differs = (name: keyof Organization) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  return names.filter((name) => name !== 'version' && differs(name)).join(',');
}
