import { type EntityManager, In } from 'typeorm';
import { Application } from './application.entity';

/** What was merged into it, and into that, the oldest first. */
export async function mergedInto(manager: EntityManager, id: string): Promise<Application[]> {
  const found: Application[] = [];
  for (let ids = [id]; ids.length > 0;) {
    const rows = await manager.find(Application, {
      where: { mergedIntoId: In(ids) },
      order: { id: 'ASC' },
    });
    found.push(...rows);
    ids = rows.map((row) => row.id);
  }
  return found;
}
