// What the tests need of the machine: MariaDB, Chromium, a font with Chinese letters and the readers of PDFs, through
// apt where it may.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './steps.js';

const found = (paths) => paths.find((path) => existsSync(path));
const hasChineseFont = () => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
};

const chromium = {
  packages: ['chromium'],
  there: () => found(['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']),
};

/** Where what is needed cannot be had, `orElse` does too. */
const needs = [
  {
    packages: ['mariadb-server'],
    there: () => found(['/usr/sbin/mariadbd', '/usr/bin/mariadbd', '/usr/local/bin/mariadbd']),
  },
  {
    // Draws as Chromium does, without windows, for half the work.
    packages: ['chromium-headless-shell'],
    there: () => found(['/usr/lib/chromium/chromium-headless-shell']),
    orElse: chromium,
  },
  {
    packages: ['poppler-utils'],
    there: () => found(['/usr/bin/pdftotext', '/usr/local/bin/pdftotext']),
  },
  { packages: ['fontconfig', 'fonts-noto-cjk'], there: hasChineseFont },
];

/** Installs what is missing, or says what to install by hand. */
export async function prepareMachine() {
  const missing = needs.filter(({ there }) => !there());
  if (missing.length === 0) return;
  await apt('update', '-qq').catch(() => undefined);
  for (const { packages, orElse } of missing) {
    if (await installed(packages)) continue;
    if (orElse && (orElse.there() || (await installed(orElse.packages)))) continue;
    process.stderr.write(`Install these packages, then run npm test again: ${packages.join(' ')}\n`);
    process.exit(1);
  }
}

async function installed(packages) {
  process.stdout.write(`· installing ${packages.join(', ')}\n`);
  const done = apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return done.then(
    () => true,
    ({ message }) => void process.stderr.write(`${message}\n`),
  );
}

function apt(...args) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...asRoot, 'apt-get', ...args];
  return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}
