import { Box, Heading } from '../../platform/elements';

export default function Home() {
  return (
    <Box role="main">
      <Heading level={1}>精康转介</Heading>
    </Box>
  );
}
