/**
 * WeChat understands aria-* since base library 2.7.1, but Taro's templates leave them out.
 * The same table is read at build time (templates) and at run time (prop aliases): they must agree.
 */
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
  'aria-hidden': '',
  'aria-live': '',
  'aria-invalid': '',
  'aria-required': '',
};

const components = {};
for (const name of ['View', 'Text', 'Button', 'Input', 'Textarea', 'Image', 'Picker'])
  components[name] = aria;

module.exports = { components };
