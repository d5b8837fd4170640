import { PageTitle } from '../../../components/PageTitle';
import { useCounts } from '../../../components/queue/use-queue';
import '../../../styles/boards.css';
import '../../../styles/queue.css';
import { BoardColumn } from './BoardColumn';

const columns = [
  { view: 'to_allocate', title: '待分派', lead: '选定机构，或列入等候。', empty: '没有等着选机构的。' },
  {
    view: 'awaiting_consent',
    title: '待本人同意',
    lead: '久等不答的，请联系本人或监护人。',
    empty: '没有等本人或监护人同意的。',
  },
  {
    view: 'offered',
    title: '待机构接收',
    lead: '机构退回的，自动回到待分派。',
    empty: '没有等机构答复的。',
  },
] as const;

/** From the registration to the institution that accepts (康复转介). */
export function AllocationBoardPage() {
  const counts = useCounts('/cases');
  return (
    <div className="page wide">
      <PageTitle title="分派看板" lead="每一列按时限排，最急的在最上面；已送机构的按登记先后。" />
      <div className="board">
        {columns.map((column) => (
          <BoardColumn key={column.view} {...column} count={counts.data?.[column.view]} />
        ))}
      </div>
    </div>
  );
}
