// npm run build:weapp: the mini-program as it goes to WeChat, with the address of the service in TARO_APP_API.
import { buildWeappRelease, builds, tellWithoutUse } from './build.js';
import { mustBeInstalled } from './steps.js';

mustBeInstalled();
tellWithoutUse();
await buildWeappRelease();
const { to } = builds.weappRelease;
process.stdout.write(
  `正式版在 ${to}：用微信开发者工具打开这个文件夹上传。\n` +
    `The release is in ${to}: open that folder in the WeChat developer tools and upload it.\n`,
);
