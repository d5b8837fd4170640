import { WarningOutlined } from '@ant-design/icons';
import { Link, type LinkProps } from '@tanstack/react-router';
import { countWords } from '@jingkang/shared/api/counts';
import { Waiting } from '../../../components/Waiting';

interface Props<View extends string> {
  readonly title: string;
  readonly views: Readonly<Partial<Record<View, string>>>;
  readonly counts: Readonly<Partial<Record<View, number>>> | undefined;
  /** Views that stand out while something is in them. */
  readonly urgent: readonly View[];
  readonly linkTo: (view: View) => LinkProps;
}

/** A queue and how much is in each of its views. */
export function QueueCard<View extends string>({ title, views, counts, urgent, linkTo }: Props<View>) {
  const codes = Object.keys(views) as View[];
  return (
    <section className="card queue-card" aria-label={title}>
      <h2>{title}</h2>
      {!counts ? (
        <Waiting rows={3} />
      ) : (
        <ul>
          {codes.map((view) => {
            const pressing = urgent.includes(view) && (counts[view] ?? 0) > 0;
            return (
              <li key={view}>
                <Link {...linkTo(view)} data-pressing={pressing}>
                  <span>
                    {pressing && <WarningOutlined aria-hidden />} {views[view]}
                  </span>
                  <span className="big-count">{countWords(counts[view] ?? 0)}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
