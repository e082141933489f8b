/** The verbs: each is loaded when a command names it, so that a short answer does not wait for what makes the long ones. */
import { VERB_NAMES, type Verb, type VerbName } from './verb.ts';

const LOADERS: Readonly<Record<VerbName, () => Promise<Verb>>> = {
  demo: async () => (await import('./verbs/demo.ts')).demoVerb,
  memo: async () => (await import('./verbs/memo.ts')).memoVerb,
  pack: async () => (await import('./verbs/pack.ts')).packVerb,
  workbook: async () => (await import('./verbs/workbook.ts')).workbookVerb,
  csv: async () => (await import('./verbs/csv.ts')).csvVerb,
  budget: async () => (await import('./verbs/budget.ts')).budgetVerb,
  intake: async () => (await import('./verbs/intake.ts')).intakeVerb,
  questions: async () => (await import('./verbs/questions.ts')).questionsVerb,
  answers: async () => (await import('./verbs/answers.ts')).answersVerb,
  project: async () => (await import('./verbs/project.ts')).projectVerb,
  check: async () => (await import('./verbs/check.ts')).checkVerb,
  validate: async () => (await import('./verbs/validate.ts')).validateVerb,
  schema: async () => (await import('./verbs/schema.ts')).schemaVerb,
  verify: async () => (await import('./verbs/verify.ts')).verifyVerb,
  export: async () => (await import('./verbs/export.ts')).exportVerb,
  import: async () => (await import('./verbs/import.ts')).importVerb,
  inspect: async () => (await import('./verbs/inspect.ts')).inspectVerb,
  committee: async () => (await import('./verbs/committee.ts')).committeeVerb,
  letters: async () => (await import('./verbs/letters.ts')).lettersVerb,
  'letter-file': async () => (await import('./verbs/letter-file.ts')).letterFileVerb,
  opinion: async () => (await import('./verbs/opinion.ts')).opinionVerb,
  follow: async () => (await import('./verbs/follow.ts')).followVerb,
  protect: async () => (await import('./verbs/protect.ts')).protectVerb,
  unlock: async () => (await import('./verbs/unlock.ts')).unlockVerb,
  held: async () => (await import('./verbs/held.ts')).heldVerb,
  erase: async () => (await import('./verbs/erase.ts')).eraseVerb,
  retain: async () => (await import('./verbs/retain.ts')).retainVerb,
  help: async () => (await import('./verbs/help.ts')).helpVerb,
};

/** @returns the verbs that the arguments name, in the order of the help; all of them where the help as a whole is asked for; none where nothing needs one */
export const loadVerbs = (argv: readonly string[]): Promise<readonly Verb[]> => {
  const named = VERB_NAMES.filter((name) => argv.includes(name));
  if (named.length === 0 && !argv.includes('--help')) return Promise.resolve([]);
  const wanted = named.some((name) => name !== 'help') ? named : VERB_NAMES;
  return Promise.all(wanted.map((name) => LOADERS[name]()));
};
