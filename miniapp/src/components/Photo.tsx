import { useRequest } from '../hooks/use-request';
import { Box, Picture, Tap, Words } from '../platform/elements';
import { photoSource } from '../platform/photos';
import { Icon } from './Icon';
import './Upload.scss';

/** A stored photo, shown only through the server's access decision. */
export function Photo({ id, label }: { id: string; label: string }) {
  const source = useRequest(id, () => photoSource(id));
  if (source.data) return <Picture className="jk-photo" src={source.data} label={label} />;
  if (source.problem)
    return (
      <Tap
        className="jk-photo jk-photo--empty"
        label={`没读出来，点一下再试，${label}`}
        onPress={source.reload}
      >
        <Words className="jk-small">没读出来，点一下再试</Words>
      </Tap>
    );
  return (
    <Box className="jk-photo jk-photo--empty" role="img" label={`${label}，正在读取`}>
      <Icon name="camera" />
    </Box>
  );
}
