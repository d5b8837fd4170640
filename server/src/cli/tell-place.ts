import type { DataSource } from 'typeorm';
import { addressOf } from '../foundation/database/connection/address';
import { type Mode, modeOf } from '../demo/mode';
import type { Settings } from '../foundation/settings/settings';
import { note } from './print';

const words: Readonly<Record<Mode | 'none', string>> = {
  production: '正式环境 production',
  demo: '演示 demo',
  none: '还没有定 not decided yet',
};

/** Said before anything is done, so that whoever called it in the wrong place sees so. */
export function tellDatabase({ databaseUrl, databaseFile }: Settings): void {
  note(`· 数据库 Database: ${databaseUrl ? addressOf(databaseUrl) : databaseFile}`);
}

export async function tellMode(dataSource: DataSource): Promise<void> {
  note(`· 模式 Mode: ${words[(await modeOf(dataSource)) ?? 'none']}`);
}
