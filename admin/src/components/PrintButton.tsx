import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';

/** Prints what is on the screen, as the print stylesheet lays it out. */
export const PrintButton = () => (
  <Button
    className="no-print"
    size="small"
    icon={<PrinterOutlined aria-hidden />}
    onClick={() => window.print()}
  >
    打印
  </Button>
);
