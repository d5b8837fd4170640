import { DAY } from '../days';
import type { Row } from '../stored';
import type { Planted, Soil } from './soil';

const registered = (soil: Soil) => soil.inState('applications', 'registered');
const staff = (soil: Soil, role: string) => soil.of('accounts').find((row) => row.role === role);
const overridden = (soil: Soil, id: string) =>
  soil.history('applications', id).some((one) => one.action === 'override-qualification');
const asked = (soil: Soil): Row | undefined => soil.inState('applications', 'needs_information')[0];
const lastOf = (soil: Soil, type: string, id: string, action: string) =>
  soil.history(type, id).findLast((one) => one.action === action);

/** When a report came to its end, before it was erased. */
const endOf = (soil: Soil, id: string): number =>
  soil.history('need_reports', id).findLast((one) => one.kind === 'action' && one.action !== 'erase')?.at;

export const plantedInIntake: readonly Planted[] = [
  {
    breaks: 'registered-by-qualified',
    how: 'somebody without a proof of ability registers',
    plant: (soil) =>
      soil.set(
        'evidence_events',
        soil.actions('applications', 'register').find(({ record_id }) => !overridden(soil, record_id)),
        { account_id: staff(soil, 'system_admin')?.id },
      ),
  },
  {
    breaks: 'registered-with-consent',
    how: 'the consent of a registered person is not there',
    plant: (soil) => {
      const ids = registered(soil)
        .filter((row) => row.from_report_id === null)
        .map(({ id }) => id);
      return soil.remove(
        'consents',
        soil
          .of('consents')
          .find(
            ({ application_id: of }) =>
              ids.includes(of) && soil.of('consents').filter((one) => one.application_id === of).length === 1,
          ),
      );
    },
  },
  {
    breaks: 'registered-after-review',
    how: 'somebody who does not live at home is registered',
    plant: (soil) => {
      const ids = registered(soil).map(({ id }) => id);
      const review = soil.of('application_reviews').find((row) => ids.includes(row.application_id));
      return soil.set('application_reviews', review, { lives_at_home: 0 });
    },
  },
  {
    breaks: 'one-case-per-registration',
    how: 'a registered person has no case',
    plant: (soil) => {
      const alone = ({ id }: Row) => !soil.of('allocations').some((one) => one.case_id === id);
      return soil.remove('cases', soil.inState('cases', 'registered', 'waiting').find(alone));
    },
  },
  {
    breaks: 'lapsed-after-sixty-days',
    how: 'ten days of silence end an application',
    plant: async (soil) => {
      const row = asked(soil);
      const since = row && lastOf(soil, 'applications', row.id, 'request-information')?.at;
      return soil.moves('applications', row, { action: 'lapse', to_state: 'lapsed', at: since + 10 * DAY });
    },
  },
  {
    breaks: 'report-erased-in-time',
    how: 'an identity is erased after ten days',
    plant: async (soil) => {
      const erased = soil.actions('need_reports', 'erase')[0];
      if (erased)
        return soil.set('evidence_events', erased, { at: endOf(soil, erased.record_id) + 10 * DAY });
      const row = soil.inState('need_reports', 'declined', 'unreachable')[0];
      const at = row && endOf(soil, row.id) + 10 * DAY;
      const gone = { head_sealed: null, details_sealed: null, name_hash: null };
      return soil.moves('need_reports', row, { action: 'erase', to_state: 'erased', at }, gone);
    },
  },
  {
    breaks: 'report-contacted',
    how: 'somebody whom nobody tried to reach is unreachable',
    plant: (soil) => {
      const row = soil
        .inState('need_reports', 'contacting')
        .find(({ id }) => soil.of('contact_attempts').filter((one) => one.report_id === id).length < 3);
      return soil.moves('need_reports', row, { action: 'record-unreachable', to_state: 'unreachable' });
    },
  },
  {
    breaks: 'feedback-not-by-its-subject',
    how: 'those complained of open the complaint',
    plant: async (soil) => {
      const row = soil.of('feedback')[0];
      const reader = staff(soil, 'institution_manager');
      if (!row || !reader) return false;
      await soil.set('feedback', row, { subject_barred: 1, about_organization_id: reader.organization_id });
      const event = { kind: 'opened', action: 'open', account_id: reader.id, role: reader.role };
      return soil.happened('feedback', row.id, event);
    },
  },
];
