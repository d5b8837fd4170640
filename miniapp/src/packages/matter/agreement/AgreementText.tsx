import { Box, Heading, Words } from '../../../platform/elements';

const isHeading = (line: string) => /^[一二三四五六七八九十]+、/.test(line);

/** Word for word as it is signed; only the headings are set apart. */
export function AgreementText({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim());
  return (
    <Box className="jk-card jk-stack jk-stack--tight">
      {lines.map((line, at) =>
        isHeading(line) || at === 0 ? (
          <Heading key={`${at} ${line}`} level={3} className="jk-strong">
            {line}
          </Heading>
        ) : (
          <Words key={`${at} ${line}`} selectable>
            {line}
          </Words>
        ),
      )}
    </Box>
  );
}
