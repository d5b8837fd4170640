import { useState } from 'react';
import type { ScaleView } from '@jingkang/shared/api/assessments';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import { agesText } from '@jingkang/shared/assessments/ages';
import { rangeOf } from '@jingkang/shared/assessments/scoring';
import { useAccess } from '../../../access';
import { Answer } from '../../../components/Answer';
import { UnreadableNote } from '../../../components/UnreadableNote';
import { dayOf } from '../../../components/dates';
import { FactList } from '../../../components/FactList';
import { PageTitle } from '../../../components/PageTitle';
import { useScales } from '../assessments/use-scales';
import { ImportScale } from './ImportScale';

/** The scales that assessments may use: the built-in ones, and those the deployer has the right to use. */
export function ScalesPage() {
  const { may } = useAccess();
  const scales = useScales();
  const [imported, setImported] = useState(0);
  return (
    <div className="page narrow">
      <PageTitle title="量表" lead="内置的量表可以直接用。其他量表请取得许可后导入定义文件。" />
      {may('scale.manage') && <ImportScale key={imported} onDone={() => setImported(imported + 1)} />}
      <Answer of={scales}>
        {(items) =>
          items.map((scale) =>
            isUnreadable(scale) ? (
              <UnreadableNote key={scale.id} row={scale} />
            ) : (
              <ScaleCard key={`${scale.definition.name} ${scale.definition.version}`} scale={scale} />
            ),
          )
        }
      </Answer>
    </div>
  );
}

function ScaleCard({ scale: { definition, builtIn, newest, importedAt } }: { readonly scale: ScaleView }) {
  const { title, version, name, item, copyright, citation, ages, selfReport, scoring } = definition;
  const { min, max } = rangeOf(definition);
  const facts = [
    { label: '代码和版本', value: `${name} ${version}` },
    { label: '来源', value: builtIn ? '内置' : `${importedAt ? dayOf(importedAt) : ''}导入` },
    { label: '条目', value: `${item.length}个` },
    { label: '计分', value: `${scoring.method === 'mean' ? '平均' : '合计'}，${min}–${max}分` },
    { label: '本人可以自己填', value: selfReport ? '可以' : '不可以' },
    ...(ages ? [{ label: '适用年龄', value: agesText(ages) }] : []),
    { label: '许可说明', value: copyright },
    ...(citation ? [{ label: '出处', value: citation }] : []),
  ];
  return (
    <section className="card" aria-label={`${title} ${version}`}>
      <h2>
        {title}
        {!newest && <span className="soft small"> 旧版本，新的评估不再用</span>}
      </h2>
      <FactList facts={facts} />
      {scoring.bands.length > 0 && (
        <p className="small">
          分级：{scoring.bands.map(({ from, label }) => `${from}分起${label}`).join('；')}
        </p>
      )}
    </section>
  );
}
