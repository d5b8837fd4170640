import type { AttachmentView } from '@jingkang/shared/api/common';
import { fileKinds } from '@jingkang/shared/terms';
import { addressIn, type FilePlace } from '../../api/files';
import { momentText } from '../dates';
import { EmptyNote } from '../EmptyNote';

interface Props {
  readonly files: readonly AttachmentView[];
  readonly place: FilePlace;
  readonly onRemove?: (id: string) => void;
}

const sizeText = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The files of a record; each opens in a tab of its own. */
export function Attachments({ files, place, onRemove }: Props) {
  if (files.length === 0) return <EmptyNote>没有材料。</EmptyNote>;
  return (
    <ul className="attachments">
      {files.map((file) => (
        <li key={file.id}>
          <a href={addressIn(place, file.id)} target="_blank" rel="noopener">
            {file.mediaType.startsWith('image/') && (
              <img src={addressIn(place, file.id)} alt="" loading="lazy" width="64" height="64" />
            )}
            <span>
              {fileKinds[file.kind]}
              <span className="soft small">
                {momentText(file.createdAt)} · {sizeText(file.size)}（新标签页打开）
              </span>
            </span>
          </a>
          {onRemove && file.removable && (
            <button type="button" className="text-button" onClick={() => onRemove(file.id)}>
              删除
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
