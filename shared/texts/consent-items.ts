/** What a receiver consent asks for, one by one (个人信息保护法 23): the receiver, the purpose, what is passed on. */
const receiverItemCodes = ['receiver', 'purpose', 'contents'] as const;
export type ReceiverItemCode = (typeof receiverItemCodes)[number];

/** What an informed consent asks for, one by one (F7 a–g). */
export const informedItemCodes = [
  'health_data',
  'service_and_risk',
  'named_institution',
  'hospital',
  'relocation',
  'publicity',
  'research',
] as const;
export type InformedItemCode = (typeof informedItemCodes)[number];

/** Without these no service begins; everything else is free (个人信息保护法 16). */
export const requiredInformedItems: readonly InformedItemCode[] = [
  'health_data',
  'service_and_risk',
  'named_institution',
];

export const consentItemCodes = [...receiverItemCodes, ...informedItemCodes] as const;
export type ConsentItemCode = (typeof consentItemCodes)[number];
