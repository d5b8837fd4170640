import { Button } from '../../../components/Button';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useWork } from '../../../hooks/use-work';
import { openDocument } from '../../../platform/documents';

/** The effective agreement as the PDF that both sides keep. */
export function OpenPdf({ id, number }: { id: string; number: string }) {
  const work = useWork();
  const open = () =>
    work.run(() =>
      openDocument({ key: 'GET /my/agreements/{id}/document', id, name: `服务协议-${number}.pdf` }),
    );
  return (
    <>
      <Button busy={work.busy} onPress={() => void open()}>
        打开协议文件
      </Button>
      <ProblemNotice problem={work.problem} />
    </>
  );
}
