const path = require('node:path');
const { components } = require('./aria-attributes');

/** What Taro lacks on WeChat: aria-* in its templates, and inputs that keep what is typed. */
const runtimes = ['aria-runtime.js', 'typing-runtime.js'].map((file) => path.join(__dirname, file));

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, components);
      platform.runtimePath = [].concat(platform.runtimePath, runtimes);
    },
  });
};
