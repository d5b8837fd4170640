import { printError } from './print';

const ended = [
  '程序遇到没有料到的错误，已经停止，已保存的数据不受影响。请重新启动；再次发生时，请把上面一行交给维护人员。',
  'The program came upon an error that nothing has foreseen, and has ended. What was saved is not harmed. Start it again; when it happens again, hand the line above to those who maintain it.',
];

/** What nothing has caught is one line and a sentence in both languages, and ends the process: its state is not known. */
export function endOnLateFailures(): void {
  const end = (error: unknown) => {
    printError(error);
    for (const sentence of ended) printError(sentence);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
