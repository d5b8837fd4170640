import { Box, Heading, Words } from '../platform/elements';
import { beforeWords } from '../words/moments';
import { Icon } from './Icon';
import './NextStep.scss';

interface Next {
  what: string;
  byWhom: string | null;
  byDate: string | null;
}

/** What happens next, by whom, by which date. */
export function NextStep({ next }: { next: Next }) {
  return (
    <Box className="jk-next">
      <Heading level={2} className="jk-small jk-next__label">
        下一步
      </Heading>
      <Words className="jk-next__what">{next.what}</Words>
      {next.byWhom ? (
        <Box className="jk-row">
          <Icon name="hand" />
          <Words className="jk-grow">由{next.byWhom}来办</Words>
        </Box>
      ) : null}
      {next.byDate ? (
        <Box className="jk-row">
          <Icon name="clock" />
          <Words className="jk-grow">{beforeWords(next.byDate)}</Words>
        </Box>
      ) : null}
    </Box>
  );
}
