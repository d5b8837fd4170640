import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every place that catches an error without looking at it, and why nobody has to be told. */
const known: Readonly<Record<string, string>> = {
  'attachments/attachment-store.ts': 'the error that led here is thrown on; what lies there the sweep takes',
  'attachments/file-looks.service.ts': 'the verifier tells what does not open',
  'attachments/reader-process.ts':
    'told again to whoever waits, who logs it; a file that ends its reader is a fault of the file',
  'attachments/reading/pdf-streams.ts': 'a stream that ends early has the size it came to',
  'attachments/reading/serve.ts': 'a file that cannot be opened is a fault of the file',
  'common/field-cipher.ts': 'becomes Unreadable, which is logged by table and id',
  'common/key-watch.ts': 'a server that ends need not be taken off the list: it goes by its age',
  'common/keys.ts': 'becomes KeysError, which a start tells',
  'common/opened.ts': 'whoever asks tells what does not open',
  'common/owner.ts': 'becomes OwnerError, or leaves to a network folder whose its files are',
  'common/unit-of-work.ts': 'the error that led here is thrown on',
  'database/alone.ts': 'a lock goes with its connection',
  'database/demo/hanging.ts': 'a value that does not open names nothing',
  'database/embedded-connection.ts': 'whether it helped is asked of the connection',
  'database/json-shapes.ts': 'becomes Unreadable, which is logged by table and id',
  'database/leased-runner.ts': 'the error that led here is thrown on, or meets whoever is next',
  'env-file.ts': 'becomes SettingsError, which a start tells',
  'platform/private-files.ts': 'what cannot be looked at cannot be mended; whoever opens it is told',
  'site/own-place.ts': 'health answers it',
  'timed/schedule.ts': 'the run has logged the step that failed',
  'web/pages.ts': 'the page says that it was not built',
};

const silent = /\bcatch \{|\.catch\(\(\) =>/;

describe(`errors that are caught and not looked at: ${Object.keys(known).length} files, each with its reason`, () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.spec)\.ts$/.test(file))
    .filter((file) => silent.test(readFileSync(join(__dirname, file), 'utf8')));

  it('no other file swallows one', () => {
    expect(files.filter((file) => !(file in known))).toEqual([]);
  });

  it('no reason stands for a file that swallows none', () => {
    expect(Object.keys(known).filter((file) => !files.includes(file))).toEqual([]);
  });
});
