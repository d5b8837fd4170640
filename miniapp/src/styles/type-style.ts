const standard = {
  '--text-s': '14px',
  '--text-m': '16px',
  '--text-l': '18px',
  '--text-xl': '22px',
  '--text-xxl': '28px',
  '--tap': '48px',
};

const largeType = {
  '--text-s': '18px',
  '--text-m': '20px',
  '--text-l': '22px',
  '--text-xl': '26px',
  '--text-xxl': '32px',
  '--tap': '60px',
};

/** The type scale as variables for the root of a page; the phone's own setting multiplies it. */
export function typeStyle(large: boolean, systemScale: number): Record<string, string> {
  return { ...(large ? largeType : standard), '--scale': String(systemScale) };
}
