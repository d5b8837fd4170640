import { momentWords } from '../words/moments';
import { Box, Words } from '../platform/elements';
import './Timeline.scss';

interface TimelineEntry {
  at: string;
  label: string;
  byWhom?: string | null;
  message: string | null;
}

/** Newest first: what has happened is read from the top. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <Box className="jk-timeline" role="list" label="办理经过">
      {[...entries]
        .sort((one, other) => other.at.localeCompare(one.at))
        .map((entry) => (
          <Box key={`${entry.at}-${entry.label}`} className="jk-timeline__entry" role="listitem">
            <Box className="jk-timeline__dot" hidden />
            <Box className="jk-timeline__body">
              <Words className="jk-strong">{entry.label}</Words>
              <Words className="jk-small">
                {[momentWords(entry.at), entry.byWhom].filter(Boolean).join(' · ')}
              </Words>
              {entry.message ? (
                <Words className="jk-timeline__message" selectable>
                  {entry.message}
                </Words>
              ) : null}
            </Box>
          </Box>
        ))}
    </Box>
  );
}
