import { Link, type LinkProps } from '@tanstack/react-router';
import { countWords } from '@jingkang/shared/api/counts';

interface Props<View extends string> {
  readonly views: Readonly<Partial<Record<View, string>>>;
  readonly current: View;
  readonly counts: Readonly<Partial<Record<View, number>>> | undefined;
  readonly linkTo: (view: View) => LinkProps;
}

/** The saved views of a queue with how much is in each. */
export function ViewTabs<View extends string>({ views, current, counts, linkTo }: Props<View>) {
  const codes = Object.keys(views) as View[];
  return (
    <nav aria-label="视图" className="view-tabs">
      <ul>
        {codes.map((view) => (
          <li key={view}>
            <Link
              {...linkTo(view)}
              activeProps={{}}
              className="view-tab"
              data-current={view === current}
              aria-current={view === current ? 'true' : undefined}
            >
              {views[view]} {counts && <span className="count">{countWords(counts[view] ?? 0)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
