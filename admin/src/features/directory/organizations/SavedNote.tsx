import { Alert } from 'antd';
import type { SavedOrganizationView } from '@jingkang/shared/api/administration';

/** That it is saved, and what follows from it. */
export function SavedNote({ saved }: { readonly saved: SavedOrganizationView | undefined }) {
  return (
    <div role="status">
      {saved && (
        <Alert
          className="note"
          type={saved.notice ? 'warning' : 'success'}
          showIcon
          title={saved.notice ?? `${saved.name}已保存。`}
        />
      )}
    </div>
  );
}
