import { Button } from '#renderer/ground/components/button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { type CommandWords, type Facet, tellCommand } from '#shared/archive/history/command-words.ts';
import { placeExists, stationOf } from '#shared/assessment/coherence/place.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { AnswerSchema } from '#shared/dossier/content/answer.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { Sides, WordRuns } from './sides.tsx';

/** What an answer says besides its value, in words. */
const facetText = (t: Translate, facet: Facet, side: unknown): string => {
  const answer = AnswerSchema.safeParse(side).data;
  if (facet === 'note') return answer?.note ?? '';
  if (facet === 'confidence') return answer?.confidence ? t(`dossier.confidences.${answer.confidence}`) : '';
  const { source } = answer ?? {};
  if (!source) return '';
  const page = source.page === undefined ? undefined : t('dossier.origin.page', { page: source.page });
  const passage = source.passage === undefined ? undefined : t('dossier.origin.passage', { passage: source.passage });
  return [t(`dossier.sources.${source.kind}`), source.detail, page, passage].filter(Boolean).join(' · ');
};
const FACET_NAMES = { note: 'dossier.note', source: 'dossier.sourceKind', confidence: 'dossier.confidence' } as const;

const Said = ({ change, command }: { readonly change: CommandWords; readonly command: Command }) => {
  const t = useT();
  const facets = command.type === 'set' ? change.facets : [];
  return (
    <div className="change-said">
      {change.words === null ? (
        <Sides before={change.before} after={change.after} />
      ) : (
        <WordRuns words={change.words} />
      )}
      {facets.map((facet) => (
        <div key={facet}>
          <span className="hint">{t(FACET_NAMES[facet])}</span>{' '}
          <Sides
            before={command.type === 'set' ? facetText(t, facet, command.before) : ''}
            after={command.type === 'set' ? facetText(t, facet, command.after) : ''}
          />
        </div>
      ))}
    </div>
  );
};

/** One change of a step: where, from what to what, the way there and the way back. */
export const StepChange = ({
  command,
  dossier,
  asked,
  onGo,
  onPutBack,
}: {
  readonly command: Command;
  readonly dossier: Dossier;
  /** the place that the reader asked about: it need not be named again */ readonly asked: readonly string[] | null;
  readonly onGo: () => void;
  /** absent where there is nothing before */ readonly onPutBack?: (() => void) | undefined;
}) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const change = tellCommand(command, dossier, language);
  const { path, station } = change;
  const reachable = stationOf(path, dossier) !== null && placeExists(dossier, path);
  const kind = { set: null, insert: 'added', remove: 'removed', move: 'moved' } as const;
  const what = kind[command.type];
  const button = onPutBack && (
    <Button kind="quiet" label={`${t('dossier.history.putBack')} ${change.place}`} onClick={onPutBack}>
      {t('dossier.history.putBack')}
    </Button>
  );
  if (asked !== null && command.type === 'set' && asked.join('/') === path.join('/'))
    return (
      <li className="change" data-named="false">
        <Said change={change} command={command} />
        {button}
      </li>
    );
  return (
    <li className="change">
      <div>
        {reachable && station !== null ? (
          <button
            type="button"
            className="change-place"
            onClick={() => {
              onGo();
              goTo(station, path);
            }}
          >
            {change.place}
          </button>
        ) : (
          <strong>{change.place}</strong>
        )}
        {what !== null && (
          <>
            {' '}
            <Tag>{t(`dossier.history.${what}`)}</Tag>
          </>
        )}
        <div className="hint">{station === null ? '' : STATION_NAMES[station][language]}</div>
      </div>
      <Said change={change} command={command} />
      {button}
    </li>
  );
};
