import type { AttachmentView } from '@jingkang/shared/api/common';
import { wordsOf } from '@jingkang/shared/api/problem-words';
import { type BroughtKind, pageLimits } from '@jingkang/shared/attachments/page-limits';
import { useWork } from '../hooks/use-work';
import { Box, Tap, Words } from '../platform/elements';
import { choosePhotos } from '../platform/photos';
import { Field } from './Field';
import { Icon } from './Icon';
import { Photo } from './Photo';
import './Upload.scss';

interface Props {
  id: string;
  label: string;
  hint: string;
  applicationId: string;
  kind?: BroughtKind;
  attachments: readonly AttachmentView[];
  onChange: (attachments: readonly AttachmentView[]) => void;
}

/** Adds pictures to an application, and takes those away again that were not sent in yet. */
export function Upload(props: Props) {
  const { id, label, hint, applicationId, kind = 'photo', attachments, onChange } = props;
  const most = pageLimits.applications[kind]?.public ?? 0;
  // What was sent in before counts no more.
  const unsent = attachments.filter((file) => file.removable && file.kind === kind).length;
  const unit = kind === 'photo' ? '张' : '页';
  const { busy, problem, run } = useWork();

  const add = () =>
    run(async (_, upload) => {
      let all = attachments;
      for (const photo of await choosePhotos(most - unsent)) {
        all = [
          ...all,
          await upload(photo, { key: 'POST /applications/{id}/attachments', id: applicationId, kind }),
        ];
        onChange(all);
      }
    });
  const remove = (attachment: AttachmentView) =>
    run(async (write) => {
      await write('DELETE /attachments/{id}', { params: { id: attachment.id } });
      onChange(attachments.filter((each) => each.id !== attachment.id));
    });

  return (
    <Field id={id} label={label} hint={hint} error={problem && wordsOf(problem).join('')}>
      <Box id={id} className="jk-upload" role="group" label={`${label}，已有${attachments.length}张`}>
        {attachments.map((attachment, index) => (
          <Box key={attachment.id} className="jk-upload__item">
            <Photo id={attachment.id} label={`第${index + 1}张照片`} />
            {attachment.removable ? (
              <Tap
                className="jk-upload__remove"
                label={`删除第${index + 1}张照片`}
                disabled={busy}
                onPress={() => void remove(attachment)}
              >
                <Words>删除</Words>
              </Tap>
            ) : null}
          </Box>
        ))}
        {unsent < most ? (
          <Tap className="jk-upload__add" label="添加照片" disabled={busy} onPress={() => void add()}>
            <Icon name="camera" />
            <Words>{busy ? '正在上传' : '添加照片'}</Words>
          </Tap>
        ) : null}
      </Box>
      <Words className="jk-small">{`这次已添加${unsent} / ${most}${unit}，每${unit}不超过10MB。`}</Words>
    </Field>
  );
}
