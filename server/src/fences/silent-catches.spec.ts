import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
/** Every place that catches an error without looking at it, and why nobody has to be told. */
const known: Readonly<Record<string, string>> = {
  'messages/attachments/stored/attachment-store.ts':
    'the error that led here is thrown on; what lies there the sweep takes',
  'messages/attachments/readers/file-looks.service.ts': 'the verifier tells what does not open',
  'messages/attachments/readers/reader-process.ts':
    'told again to whoever waits, who logs it; a file that ends its reader is a fault of the file',
  'messages/attachments/reading/pdf-streams.ts': 'a stream that ends early has the size it came to',
  'messages/attachments/reading/serve.ts': 'a file that cannot be opened is a fault of the file',
  'foundation/crypto/field-cipher.ts': 'becomes Unreadable, which is logged by table and id',
  'foundation/crypto/key-watch.ts': 'a server that ends need not be taken off the list: it goes by its age',
  'foundation/crypto/keys.ts': 'becomes KeysError, which a start tells',
  'foundation/refusals/opened.ts': 'whoever asks tells what does not open',
  'foundation/files/owner.ts': 'becomes OwnerError, or leaves to a network folder whose its files are',
  'foundation/database/work/unit-of-work.ts': 'the error that led here is thrown on',
  'foundation/database/connection/alone.ts': 'a lock goes with its connection',
  'demo/hanging.ts': 'a value that does not open names nothing',
  'foundation/database/connection/embedded-connection.ts': 'whether it helped is asked of the connection',
  'foundation/database/rows/json-shapes.ts': 'becomes Unreadable, which is logged by table and id',
  'foundation/database/connection/queued-runner.ts':
    'the error that led here is thrown on, or meets whoever is next',
  'foundation/settings/env-file.ts': 'becomes SettingsError, which a start tells',
  'foundation/files/private-files.ts': 'what cannot be looked at cannot be mended; whoever opens it is told',
  'gateway/site/own-place.ts': 'health answers it',
  'timed/schedule.ts': 'the run has logged the step that failed',
  'gateway/web/pages.ts': 'the page says that it was not built',
};

const silent = /\bcatch \{|\.catch\(\(\) =>/;

describe(`errors that are caught and not looked at: ${Object.keys(known).length} files, each with its reason`, () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.spec)\.ts$/.test(file))
    .filter((file) => silent.test(readFileSync(join(source, file), 'utf8')));

  it('no other file swallows one', () => {
    expect(files.filter((file) => !(file in known))).toEqual([]);
  });

  it('no reason stands for a file that swallows none', () => {
    expect(Object.keys(known).filter((file) => !files.includes(file))).toEqual([]);
  });
});
