import { personalFields, sightOf } from '../../shared/access/privacy';
import { sightOf as typed, type Viewer } from './expected';
it('x', () => {
  const out: string[] = [];
  for (const f of Object.keys(personalFields) as any[])
    for (const v of ['owner','social_worker','institution_manager','therapist','county_civil_affairs','hospital_staff','evaluator'] as const) {
      let t: string; try { t = typed(v as Viewer, f) as string } catch { out.push(`${f} not in table`); break; }
      const c = sightOf(v as any, f); if ((c === 'hidden' ? 'nothing' : c) !== t) out.push(`${f} ${v}: code ${c}, typed ${t}`);
    }
  console.log(out.join('\n'));
});
