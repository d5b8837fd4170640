import { DAY } from '../days';
import type { Row, TableName } from '../stored';
import type { Planted, Soil } from './soil';

const MONTHS = 200 * DAY;
const ofCase = (soil: Soil, table: TableName, row: Row | undefined, ...states: string[]) =>
  soil.of(table).find((one) => one.case_id === row?.id && states.includes(one.state));
const effective = (soil: Soil) => soil.inState('agreements', 'effective')[0];
const atInstitution = ['accepted', 'assessing', 'agreement_pending'];
const elsewhere = (soil: Soil, id: string | undefined) =>
  soil.of('organizations').find((row) => row.id !== id)?.id;

/** The newest acceptance whose institution still looks after somebody. */
function accepted(
  soil: Soil,
): { readonly event: Row; readonly institution: Row; readonly taken: number } | undefined {
  for (const event of soil.actions('allocations', 'accept').reverse()) {
    const allocation = soil.of('allocations').find(({ id }) => id === event.record_id);
    const institution = soil.of('organizations').find(({ id }) => id === allocation?.organization_id);
    const taken = soil
      .of('cases')
      .filter((row) => row.institution_id === institution?.id && row.state !== 'closed').length;
    if (institution && taken > 0) return { event, institution, taken };
  }
  return undefined;
}

export const plantedInGates: readonly Planted[] = [
  {
    breaks: 'served-on-consent-and-agreement',
    how: 'the agreement of somebody who is served is not there',
    plant: (soil) => {
      const served = soil.inState('cases', 'in_service')[0];
      return soil.remove('agreements', ofCase(soil, 'agreements', served, 'effective'));
    },
  },
  {
    breaks: 'agreed-after-assessment',
    how: 'an agreement is effective and nobody has assessed',
    plant: async (soil) => {
      const id = effective(soil)?.case_id;
      const signed = soil.inState('assessments', 'signed').filter((one) => one.case_id === id);
      for (const one of signed) await soil.remove('assessments', one);
      return signed.length > 0;
    },
  },
  {
    breaks: 'wish-reviewed-within-three-months',
    how: 'an institution is chosen half a year after the registration',
    plant: async (soil) => {
      const event = soil.actions('cases', 'propose-allocation')[0];
      return soil.set('evidence_events', event, { at: Number(event?.at) + MONTHS });
    },
  },
  {
    breaks: 'wish-reviewed-by-qualified',
    how: 'an administrator reviews a wish',
    plant: async (soil) => {
      const row = soil.inState('cases', 'registered', 'waiting', 'proposed')[0];
      const admin = soil.of('accounts').find((one) => one.role === 'system_admin');
      if (!row || !admin) return false;
      const by = { account_id: admin.id, role: admin.role };
      const event = { action: 'review-wish', from_state: row.state, to_state: row.state, ...by };
      await soil.happened('cases', row.id, event);
      return soil.set('cases', row, { version: row.version + 1 });
    },
  },
  {
    breaks: 'capacity-kept-at-acceptance',
    how: 'somebody is accepted beyond the last place',
    compared: true,
    plant: async (soil) => {
      const found = accepted(soil);
      return soil.set('organizations', found?.institution, { capacity: (found?.taken ?? 1) - 1 });
    },
    brought: (soil) => [accepted(soil)?.event ?? {}],
  },
  {
    breaks: 'one-open-allocation',
    how: 'what is asked for one person is told of another',
    plant: (soil) => {
      const open = soil.inState('allocations', 'proposed', 'offered')[0];
      const other = soil.of('cases').find((row) => row.id !== open?.case_id && row.state !== 'closed');
      return other ? soil.set('allocations', open, { case_id: other.id }) : Promise.resolve(false);
    },
  },
  {
    breaks: 'offered-on-consent',
    how: 'the person agreed to another institution than the one that is asked',
    plant: (soil) => {
      const asked = soil.inState('allocations', 'offered')[0];
      const consent = soil.of('case_consents').find(({ id }) => id === asked?.consent_id);
      return soil.set('case_consents', consent, { receiver_id: elsewhere(soil, asked?.organization_id) });
    },
  },
  {
    breaks: 'risk-blocks',
    how: 'somebody with a known risk of 4 is served or offered',
    plant: (soil) => {
      const row = soil.inState('cases', 'in_service', 'offered', 'proposed')[0];
      return soil.set('cases', row, { risk_sealed: row && soil.world.sealedRisk(row.id, 4) });
    },
  },
  {
    breaks: 'closed-means-closed',
    how: 'a case is closed without a reason',
    plant: (soil) => soil.set('cases', soil.inState('cases', 'closed')[0], { closure_reason: null }),
  },
  {
    breaks: 'with-whom-it-is',
    how: 'a case is being assessed and no institution has it',
    plant: (soil) => soil.set('cases', soil.inState('cases', ...atInstitution)[0], { institution_id: null }),
  },
  {
    breaks: 'signed-by-two-professions',
    how: 'everybody who signed has the same profession',
    plant: (soil) => {
      const row = soil.inState('assessments', 'signed')[0];
      const members = (row?.members ?? []).map((one: Row) => ({ ...one, profession: 'social_worker' }));
      return soil.set('assessments', row, { members: JSON.stringify(members) });
    },
  },
  {
    breaks: 'countersigned-by-another',
    how: 'whoever signed for the institution had prepared the agreement',
    plant: (soil) => {
      const row = effective(soil);
      return soil.set('agreements', row, { prepared_by_id: row?.countersigned_by_id });
    },
  },
  {
    breaks: 'received-from-hospital',
    how: 'a referral is received and leads to no application',
    plant: (soil) =>
      soil.set('hospital_referrals', soil.inState('hospital_referrals', 'received')[0], {
        application_id: null,
      }),
  },
];
