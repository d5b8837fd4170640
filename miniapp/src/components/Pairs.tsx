import { Box, Words } from '../platform/elements';
import './Pairs.scss';

/** What was filled in, one line each: the name of the answer, then the answer. */
export function Pairs({ pairs }: { pairs: readonly (readonly [label: string, value: string])[] }) {
  return (
    <Box className="jk-stack jk-stack--tight" role="list">
      {pairs.map(([label, value]) => (
        <Box key={label} className="jk-pair" role="listitem">
          <Words className="jk-soft jk-pair__label">{label}</Words>
          <Words className="jk-pair__value" selectable>
            {value}
          </Words>
        </Box>
      ))}
    </Box>
  );
}
