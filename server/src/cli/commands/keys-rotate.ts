import { saveKeys, withNewFieldKey } from '../../common/keys';
import { rotateKeys } from '../../common/rotate-keys';
import type { Command } from '../command';
import { print } from '../print';

export const keysRotate: Command = {
  name: 'keys:rotate',
  makesPlace: false,
  async run({ dataSource, keys, settings }) {
    const next = withNewFieldKey(keys);
    saveKeys(settings.fieldKeysFile, next);
    print(
      `New field key ${next.current} is in the key file. Restart every server that is running, then this is complete.`,
    );
    print(`fields=${await rotateKeys(dataSource, next)}`);
  },
};
