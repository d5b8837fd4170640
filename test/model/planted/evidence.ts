import type { Planted, Soil } from './soil';

const given = (soil: Soil) => soil.inState('case_consents', 'given');
const stopped = (soil: Soil) => soil.actions('cases', 'stop-on-withdrawal')[0];

export const plantedInEvidence: readonly Planted[] = [
  {
    breaks: 'withdrawn-stays-closed',
    how: 'a worker opens a case after the withdrawal',
    plant: async (soil) => {
      const event = stopped(soil);
      if (!event) return false;
      const opened = { kind: 'opened', action: 'open', role: 'social_worker', at: event.at + 1 };
      return soil.happened('cases', event.record_id, opened);
    },
  },
  {
    breaks: 'withdrawn-stays-closed',
    how: 'a case is shut though nobody has withdrawn',
    plant: (soil) =>
      soil.set('cases', soil.inState('cases', 'registered', 'waiting')[0], { access_ended: 1 }),
  },
  {
    breaks: 'roots-follow-their-case',
    how: 'an application is still read where its case was registered, though it went elsewhere',
    plant: (soil) => {
      const away = soil.of('cases').find((row) => row.organization_id !== row.registered_at_id);
      const application = soil.of('applications').find(({ id }) => id === away?.application_id);
      return soil.set('applications', application, { case_standing: 'here' });
    },
  },
  {
    breaks: 'signed-stays-as-signed',
    how: 'the fingerprint of a consent changes after it was given',
    compared: true,
    plant: (soil) => soil.set('case_consents', given(soil)[0], { bundle_hash: 'f'.repeat(64) }),
  },
  {
    breaks: 'signed-stays-as-signed',
    how: 'the document of an effective agreement changes',
    compared: true,
    plant: (soil) =>
      soil.set('agreements', soil.inState('agreements', 'effective')[0], { document_hash: 'f'.repeat(64) }),
  },
  {
    breaks: 'signed-stays-as-signed',
    how: 'the content of a signed assessment changes',
    compared: true,
    plant: (soil) =>
      soil.set('assessments', soil.inState('assessments', 'signed')[0], { content_hash: 'f'.repeat(64) }),
  },
  {
    breaks: 'items-are-never-added',
    how: 'a consent says more than was agreed to',
    compared: true,
    plant: (soil) => {
      const row = given(soil)[0];
      return soil.set('case_consents', row, {
        items: JSON.stringify([...(row?.items ?? []), 'never_asked']),
      });
    },
  },
  {
    breaks: 'evidence-is-appended-to',
    how: 'a row of evidence is gone',
    compared: true,
    plant: (soil) =>
      soil.remove(
        'evidence_events',
        [...soil.stored.history.values()].flat().find((one) => one.kind !== 'action'),
      ),
  },
  {
    breaks: 'agreed-by-the-person',
    how: 'what the person gave on the phone is told to be on paper',
    plant: (soil) => {
      const event = soil.actions('consents', 'give')[0];
      const row = soil.of('case_consents').find(({ id }) => id === event?.record_id);
      return soil.set('case_consents', row, { way: 'paper_scan' });
    },
  },
];
