import { dayFromToday } from './calendar';

interface SettingSent {
  /** What a county sends. */
  readonly body: Readonly<Record<string, string | number>> & { readonly key: string };
  /** The fields that may stay empty while the others are filled in. */
  readonly optional: readonly string[];
  /** Two other values of one of its fields. */
  readonly other: readonly [field: string, theirs: string | number, mine: string | number];
}

const clock = (key: string, length: number, ...others: readonly [number, number]): SettingSent => ({
  body: { key, length, from: dayFromToday(0) },
  // Left empty it is taken back.
  optional: ['length'],
  other: ['length', ...others],
});

/** Every setting of a region, with a value within what §2.3 and the 办法 allow; the journeys hold that these are all. */
export const regionSettings: readonly SettingSent[] = [
  {
    body: { key: 'servicePhone', servicePhone: '023-48600001' },
    optional: ['servicePhone'],
    other: ['servicePhone', '12345', '023-48600002'],
  },
  {
    body: { key: 'place', latitude: 29.03, longitude: 106.65 },
    // Of a missing half the other one tells.
    optional: ['latitude', 'longitude'],
    other: ['latitude', 29.5, 29.7],
  },
  {
    body: {
      key: 'officeHours',
      opens: '08:30',
      lunchFrom: '12:00',
      lunchTo: '13:30',
      closes: '17:00',
      from: dayFromToday(0),
    },
    optional: [],
    other: ['closes', '18:00', '16:30'],
  },
  clock('registrationReview', 4, 3, 2),
  clock('referral', 4, 3, 2),
  clock('consentReply', 8, 9, 7),
  clock('institutionReply', 4, 3, 2),
  clock('comprehensiveAssessment', 8, 9, 7),
  clock('hospitalOpinion', 8, 9, 7),
  clock('agreementSigning', 8, 9, 7),
  clock('referralReceipt', 3, 4, 2),
  clock('reportContact', 2, 4, 3),
  clock('feedbackAcknowledge', 2, 3, 4),
  clock('feedbackSimple', 4, 6, 5),
  clock('feedbackComplex', 12, 14, 13),
];
