interface Input {
  props: Record<string, unknown>;
  setAttribute: (name: string, value: string) => void;
  dispatchEvent: (event: object) => void;
}

const sent: [name: string, value: unknown][] = [];

jest.mock('@tarojs/runtime', () => {
  class TaroElement {
    props: Record<string, unknown> = {};
    setAttribute(name: string, value: unknown) {
      this.props[name] = value;
      sent.push([name, value]);
    }
    dispatchEvent() {}
  }
  return { TaroElement, FormElement: class extends TaroElement {} };
});

const made = (): Input => {
  jest.requireActual('./typing-runtime');
  const { FormElement } = jest.requireMock<{ FormElement: new () => Input }>('@tarojs/runtime');
  sent.splice(0);
  return new FormElement();
};
const typed = (input: Input, value: string) =>
  input.dispatchEvent({ type: 'input', mpEvent: { detail: { value } } });

describe('the value of an input on WeChat', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is sent once and not again', () => {
    const input = made();
    for (const value of ['', '', 'one', 'one']) input.setAttribute('value', value);
    expect(sent).toEqual([
      ['value', ''],
      ['value', 'one'],
    ]);
  });

  it('is known and not sent back when the view has told of it', () => {
    const input = made();
    input.setAttribute('value', '');
    typed(input, 'typed');
    input.setAttribute('value', 'typed');
    expect(input.props.value).toBe('typed');
    expect(sent).toEqual([['value', '']]);
  });

  it('is sent when the script puts another in the place of what was typed', () => {
    const input = made();
    input.setAttribute('value', '');
    typed(input, '１３８');
    input.setAttribute('value', '138');
    expect(sent.at(-1)).toEqual(['value', '138']);
  });

  it('that was sent before reaches a view that takes changed values only', () => {
    const input = made();
    input.setAttribute('value', '');
    typed(input, 'typed');
    input.setAttribute('value', '');
    jest.runAllTimers();
    expect(sent.slice(1)).toEqual([
      ['value', 'typed'],
      ['value', ''],
    ]);
  });

  it('yields to what is typed before it is sent', () => {
    const input = made();
    input.setAttribute('value', '');
    typed(input, 'typed');
    input.setAttribute('value', '');
    typed(input, 'typed on');
    jest.runAllTimers();
    expect(sent.slice(1)).toEqual([['value', 'typed']]);
    expect(input.props.value).toBe('typed on');
  });

  it('is the only attribute that is looked at', () => {
    const input = made();
    for (const value of ['a', 'a']) input.setAttribute('placeholder', value);
    expect(sent).toHaveLength(2);
  });
});
