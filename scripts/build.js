// npm run build: installs, and builds the server, the console and the mini-program (H5, and weapp for development).
import { join } from 'node:path';
import {
  addressInDevelopment,
  addressOfRelease,
  appIdOfRelease,
  inProduction,
  withoutUse,
} from './build-settings.js';
import { step } from './build-step.js';
import { commitOf } from './commit.js';
import { isMain } from './main.js';
import { install } from './steps.js';

const common = [
  ...['shared', 'package.json', 'package-lock.json', 'tsconfig.json', '.browserslistrc'],
  ...['build.js', 'build-settings.js', 'build-step.js'].map((file) => join('scripts', file)),
];

const miniapp = {
  folder: 'miniapp',
  sources: ['miniapp', ...common],
  fixed: inProduction,
};
// Without it, what stands in the home of whoever builds would have a say.
const taro = (type) => ['taro', ['build', '--type', type, '--disable-global-config']];

/**
 * Each build: what it is made from, with what of the environment, by which program, and what it makes.
 * `key` names its folder of builds in its workspace; `to` is the one in use.
 */
export const builds = {
  server: {
    name: 'build server',
    key: 'server',
    folder: 'server',
    sources: ['server', ...common],
    fixed: { BUILD_COMMIT: commitOf() },
    program: ['rolldown', ['-c', 'rolldown.config.js']],
    makes: 'main.js',
    to: 'server/dist',
  },
  admin: {
    name: 'build console',
    key: 'console',
    folder: 'admin',
    sources: ['admin', ...common],
    fixed: inProduction,
    program: ['vite', ['build']],
    makes: 'index.html',
    to: 'admin/dist',
  },
  h5: {
    ...miniapp,
    name: 'build mini-program h5',
    key: 'h5',
    program: taro('h5'),
    makes: 'index.html',
    to: 'miniapp/dist/h5',
  },
  weapp: {
    ...miniapp,
    name: 'build mini-program weapp, for development',
    key: 'weapp',
    settings: [addressInDevelopment],
    program: taro('weapp'),
    makes: 'app.js',
    to: 'miniapp/dist/weapp',
    // The developer tools of WeChat follow no link.
    copied: true,
  },
  weappRelease: {
    ...miniapp,
    name: 'build mini-program weapp, for release',
    key: 'weapp-release',
    settings: [addressOfRelease, appIdOfRelease],
    fixed: { ...inProduction, BUILD_FOR: 'release' },
    program: taro('weapp'),
    makes: 'app.js',
    to: 'miniapp/dist/weapp-release',
    copied: true,
  },
};

export const buildServer = () => step(builds.server);
export const buildAdmin = () => step(builds.admin);
export const buildH5 = () => step(builds.h5);
export const buildWeapp = (given) => step(builds.weapp, given);
export const buildWeappRelease = (given) => step(builds.weappRelease, given);

/** Says of each that it changes nothing. */
export function tellWithoutUse(given = process.env) {
  for (const name of withoutUse(Object.values(builds), given))
    process.stdout.write(
      `· ${name} 不是构建的设置，不起作用。 ${name} is no setting of a build and changes nothing.\n`,
    );
}

if (isMain(import.meta.url)) {
  await install();
  tellWithoutUse();
  await buildServer();
  await buildAdmin();
  await buildH5();
  await buildWeapp();
}
