import { Button } from '#renderer/ground/components/button.tsx';
import { NumberPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossierPlace } from '#renderer/ground/state/held/use-dossier-place.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { monthAt, monthName } from '#shared/base/i18n/dates.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const NO_POSTS: Dossier['posts'] = [];
const MONTHS = 36;

/** One figure of a post, written where it stands: the same as in the plan. */
const PostNumber = ({
  post,
  field,
  kind,
  label,
}: {
  readonly post: Dossier['posts'][number];
  readonly field: 'fte' | 'grossMonthlyCents';
  readonly kind: 'number' | 'cents';
  readonly label: string;
}) => {
  const name = `${post.title} – ${label}`;
  const at = useDossierPlace(['posts', post.id, field], post.title);
  return <NumberPlace bare at={at} kind={kind} empty={0} label={name} />;
};

/** The posts of the plan as bars over its months: who is employed, from when, until when. */
export const Posts = () => {
  const t = useT();
  const goTo = useApp((s) => s.goTo);
  const posts = useDossier((s) => s.dossier?.posts ?? NO_POSTS);
  const language = useLanguage();
  const start = useDossier((s) => s.dossier?.plan.startMonth ?? '');
  const dateOf = (month: number): string => monthName(monthAt(start, month), language);
  const when = ({ firstMonth, lastMonth }: Dossier['posts'][number]): string =>
    [
      firstMonth === 1 ? t('people.fromStart') : t('people.from', { month: firstMonth, date: dateOf(firstMonth) }),
      ...(lastMonth === null ? [] : [t('people.until', { month: lastMonth, date: dateOf(lastMonth) })]),
    ].join(' ');
  return (
    <section className="picture" aria-label={t('people.posts')} data-place="people/posts">
      <header className="group-head">
        <h2 className="grow">{t('people.posts')}</h2>
        <span className="hint">{t('people.gross')}</span>
      </header>
      {posts.length === 0 && <p className="hint">{t('people.noPost')}</p>}
      <ul className="post-bars">
        {posts.map((post) => (
          <li key={post.id}>
            <button type="button" className="picture-link" onClick={() => goTo('projection', ['posts', post.id])}>
              {post.title || t('people.post')}
            </button>
            <span className="post-field hint">
              <PostNumber post={post} field="fte" kind="number" label={t('people.fte')} />
              {t('people.fte')}
            </span>
            <span className="post-months">
              <span
                className="post-bar"
                style={{
                  marginLeft: `${((post.firstMonth - 1) / MONTHS) * 100}%`,
                  width: `${(((post.lastMonth ?? MONTHS) - post.firstMonth + 1) / MONTHS) * 100}%`,
                }}
              />
              <span className="hidden">{when(post)}</span>
            </span>
            <span className="post-field">
              <PostNumber post={post} field="grossMonthlyCents" kind="cents" label={t('people.gross')} />
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="quiet" onClick={() => goTo('projection', ['posts'])}>
          {t('people.openPosts')}
        </Button>
      </div>
    </section>
  );
};
