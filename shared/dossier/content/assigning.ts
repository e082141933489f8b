/** Who assesses a dossier, written as its field writes it: one answer, with whatever was half typed in its place taken away. */
import { type Answer, cleanAnswer } from './answer.ts';
import { setCommand } from './apply.ts';
import { sameData } from './canonical.ts';
import type { Command, Path } from './commands.ts';
import type { Dossier } from './schema.ts';

/** The question that names the assessor. */
export const ASSESSOR = 'request.owner';

const ANSWER = ['answers', ASSESSOR];
const DRAFT = ['drafts', ANSWER.join('/')];
const isAt = (place: Path, path: Path): boolean => sameData(place, path);
/** Whether commands name an assessor and write nothing else. */
export const areAssignment = (commands: readonly Command[]): boolean =>
  commands.length > 0 && commands.every((c) => c.type === 'set' && (isAt(ANSWER, c.path) || isAt(DRAFT, c.path)));

/**
 * @param owner the name, or '' for nobody; a note or a source that stands beside the answer stays
 * @returns nothing when it is so already
 */
export const assignCommands = (dossier: Dossier, owner: string): readonly Command[] => {
  const before: Answer | undefined = dossier.answers[ASSESSOR];
  const { value: _old, ...rest } = before ?? {};
  const name = owner.trim();
  const after = cleanAnswer({ ...rest, state: 'answered', ...(name === '' ? {} : { value: name }) });
  return [
    ...(sameData(before, after) ? [] : [setCommand(dossier, ANSWER, after)]),
    ...(dossier.drafts[ANSWER.join('/')] === undefined ? [] : [setCommand(dossier, DRAFT, undefined)]),
  ];
};
