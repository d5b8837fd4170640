import type { MyCase, MyTask } from '@jingkang/shared/api/my-cases';
import { Button } from '../../../components/Button';
import { Icon } from '../../../components/Icon';
import { goToRecord } from '../../../navigation/go';
import { Box, Heading, Words } from '../../../platform/elements';
import { beforeWords } from '../../../words/moments';
import { ConfirmWish } from './ConfirmWish';
import './index.scss';

interface Props {
  mine: MyCase;
  onChanged: () => void;
}

/** What is awaited of me stands first, one card each. */
export function Tasks({ mine, onChanged }: Props) {
  return (
    <Box className="jk-section">
      <Heading level={2} className="jk-section-title">
        等您来办
      </Heading>
      {mine.tasks.map((task) => (
        <Box key={`${task.kind} ${task.id}`} className="jk-card jk-stack jk-task">
          <TaskWords task={task} />
          {task.kind === 'confirmWish' ? (
            <ConfirmWish mine={mine} onChanged={onChanged} />
          ) : (
            <Button onPress={() => goToRecord({ recordType: task.recordType, recordId: task.id })}>
              {task.button}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}

function TaskWords({ task: { title, about, byDate } }: { task: MyTask }) {
  return (
    <Box className="jk-stack jk-stack--tight">
      <Heading level={3} className="jk-task__title">
        {title}
      </Heading>
      {about ? <Words>{about}</Words> : null}
      {byDate ? (
        <Box className="jk-row">
          <Icon name="clock" />
          <Words className="jk-grow">{beforeWords(byDate)}</Words>
        </Box>
      ) : null}
    </Box>
  );
}
