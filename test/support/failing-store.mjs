// Loaded into a server before its program: does to the files of attachments what the order in FAULTY_FILES says.
import fs, { existsSync, readFileSync, writeFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** An order is { step, code }: that step fails; or { step, wait }: it waits while that file is there; or { step, kill }. */
function orderFor(step, path) {
  if (!/[\\/]attachments[\\/]/.test(String(path))) return undefined;
  try {
    const order = JSON.parse(readFileSync(process.env.FAULTY_FILES, 'utf8'));
    return order.step === step ? order : undefined;
  } catch {
    return undefined;
  }
}

function fail(step, order) {
  if (order?.code)
    throw Object.assign(new Error(`${order.code}: ${step}`), { code: order.code, syscall: step, errno: -1 });
}

async function obey(step, path) {
  const order = orderFor(step, path);
  fail(step, order);
  if (order?.wait) writeFileSync(`${order.wait}.reached`, '');
  while (order?.wait && existsSync(order.wait)) await new Promise((done) => setTimeout(done, 10));
}

const { mkdirSync } = fs;
fs.mkdirSync = (path, ...more) => {
  fail('mkdir', orderFor('mkdir', path));
  return mkdirSync(path, ...more);
};
const { open, readFile, rename, rm } = files;
files.readFile = async (path, ...more) => {
  await obey('read', path);
  return readFile(path, ...more);
};
files.rm = async (path, ...more) => {
  await obey('unlink', path);
  return rm(path, ...more);
};
files.rename = async (from, to) => {
  await obey('rename', from);
  await rename(from, to);
  if (orderFor('renamed', from)?.kill) process.kill(process.pid, 'SIGKILL');
  await obey('renamed', from);
};
files.open = async (path, ...more) => {
  await obey('open', path);
  const handle = await open(path, ...more);
  const { writeFile, sync } = handle;
  handle.writeFile = async (bytes, ...rest) => {
    const order = orderFor('write', path);
    // A disk that fills up takes the first half.
    if (order?.code) await writeFile.call(handle, bytes.subarray(0, bytes.length >> 1), ...rest);
    await obey('write', path);
    return writeFile.call(handle, bytes, ...rest);
  };
  handle.sync = async () => {
    await obey('fsync', path);
    return sync.call(handle);
  };
  return handle;
};
syncBuiltinESMExports();
