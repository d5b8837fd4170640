// What makes a worker of jest lighter, which runs many files one after the other in one process.
import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';

/**
 * The asynchronous contexts that a file has used, one of jest itself among them: until it is disabled, each makes every
 * promise of the process dearer, and a worker runs many files.
 */
const contexts = new Set();
for (const name of ['run', 'enterWith']) {
  const use = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...given) {
    contexts.add(this);
    return use.apply(this, given);
  };
}

/** What V8 makes of a module, which every file that asks for it reads anew. */
const compiled = new Map();
const compile = vm.compileFunction;
vm.compileFunction = (code, names, options) => {
  const known = compiled.get(code);
  const made = compile(
    code,
    names,
    known ? { ...options, cachedData: known } : { ...options, produceCachedData: true },
  );
  if (!known && made.cachedData) compiled.set(code, made.cachedData);
  return made;
};

/** After each file. */
export function forgetContexts() {
  for (const context of contexts) context.disable();
  contexts.clear();
}
