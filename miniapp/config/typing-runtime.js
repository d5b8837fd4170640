import { FormElement, TaroElement } from '@tarojs/runtime';

/**
 * WeChat draws in another thread than the one that runs our script. Taro sends the value of every input back with
 * each key, and one that arrives after the next key overwrites it. So an input is only sent a value that is not
 * the one its view last told of: `shown` is what the view shows, `sent` what it was last sent.
 */
const told = new Set(['input', 'change', 'blur', 'confirm']);
const { setAttribute, dispatchEvent } = TaroElement.prototype;

function send(input, value) {
  input.shown = value;
  input.sent = value;
  setAttribute.call(input, 'value', value);
}

FormElement.prototype.dispatchEvent = function (event) {
  const value = event.mpEvent?.detail?.value;
  if (told.has(event.type) && value !== undefined) {
    this.shown = value;
    this.props.value = value;
  }
  return dispatchEvent.call(this, event);
};

FormElement.prototype.setAttribute = function (name, value) {
  if (name !== 'value') setAttribute.call(this, name, value);
  else if (value === this.shown) this.props.value = value;
  else if (value !== this.sent) send(this, value);
  else {
    // A view that compares with what it was sent would take this for nothing new: it hears of the other value first.
    send(this, this.shown);
    this.props.value = value;
    setTimeout(() => this.props.value === value && this.setAttribute('value', value));
  }
};
