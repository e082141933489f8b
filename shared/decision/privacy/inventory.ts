/**
 * What personal data each store can hold, as data: every text path of what is kept or sent, every column of the portfolio, every file beside it. A path that is added
 * and not named here fails a test. What is erased follows it: a text tagged `none` is an identifier, a code or a day, and is never looked into.
 */

/** none: no person can be named there; name: made to hold one; text: free text that may name anybody; file: bytes that nobody reads here. */
export type PersonalData = 'none' | 'name' | 'text' | 'file';
/** Whom it speaks of first: those who ask, those who decide, those who assess, or nobody. */
export type DataSubject = 'applicant' | 'committee' | 'team' | 'nobody';
/** Which rule of the retention table it follows (shared/base/method/retention/retention.ts); `handedOut`: a file that left the house; `machine`: as long as the program is used. */
export type KeptBy = 'dossier' | 'minutes' | 'accounting' | 'foundation' | 'handedOut' | 'machine';
export interface Store {
  readonly of: DataSubject;
  readonly kept: KeptBy;
  /** paths by what they can hold, separated by spaces; `*` is any item of a list */ readonly paths: Readonly<
    Partial<Record<PersonalData, string>>
  >;
}

/** Everything that is judged by a schema and kept or sent, by the name of its schema. */
export const INVENTORY = {
  dossier: {
    of: 'applicant',
    kept: 'dossier',
    paths: {
      none: `
        id answers.request.summary.source.attachmentId plan.startMonth opening.dedicatedFunds.*.resourceId activities.*.id resources.*.id
        resources.*.account resources.*.activityId resources.*.driver.restrictedTo.* resources.*.cells.y0.origin.attachmentId
        resources.*.cells.y0.origin.cell costs.*.id costs.*.account costs.*.activityId costs.*.driver.resourceId
        costs.*.cells.y0.origin.attachmentId costs.*.cells.y0.origin.cell posts.*.id posts.*.activityId posts.*.cells.y0.origin.attachmentId
        posts.*.cells.y0.origin.cell investments.*.id investments.*.activityId investments.*.cells.y0.origin.attachmentId
        investments.*.cells.y0.origin.cell supports.*.id supports.*.activityId supports.*.cells.y0.origin.attachmentId
        supports.*.cells.y0.origin.cell inKind.*.id inKind.*.activityId scenarios.*.id scenarios.*.adjustments.*.lineId modelOverrides.*.id
        modelOverrides.*.scope implications.*.id implications.*.trait opinionPoints.*.id conditions.*.id conditions.*.deadline bearerQuestions.*.id
        bearerQuestions.*.station bearerQuestions.*.fromRule bearerQuestions.*.about bearerQuestions.*.askedOn bearerQuestions.*.sentOn
        bearerQuestions.*.deadline bearerQuestions.*.answeredOn setAside.*.id setAside.*.rule proofs.*.id proofs.*.date proofs.*.attachmentId
        stakeholders.*.id leverReviews.*.id volunteerMissions.*.id skills.*.id alliances.*.id needs.*.id needs.*.costLineId needs.*.fromRule
        goals.*.id impactRisks.*.id risks.*.id risks.*.fromRule milestones.*.id tranches.*.id documents.*.id documents.*.kind
        documents.*.attachmentId verdicts.*.id allocations.*.id allocations.*.target allocations.*.shares.*.activityId alliances.*.done.* alliances.*.agreementOn alliances.*.contractOn alliances.*.evaluationOn alliances.*.meetingOn alliances.*.steeringOn
      `,
      name: `
        resources.*.funder investments.*.subsidy.funder supports.*.funder scenarios.*.adjustments.*.funder conditions.*.owner
        bearerQuestions.*.askedBy proofs.*.who stakeholders.*.name alliances.*.actor alliances.*.agreementBy alliances.*.contractBy alliances.*.evaluationBy alliances.*.meetingBy alliances.*.steeringBy needs.*.provider risks.*.owner
      `,
      text: `
        answers.request.summary.value answers.request.summary.value.* answers.request.summary.note answers.request.summary.source.detail answers.request.summary.source.passage drafts.x
        plan.overdraftOrigin opening.receivables.*.label opening.payables.*.label opening.dedicatedFunds.*.label opening.deferredIncome.*.label
        opening.loans.*.label activities.*.description resources.*.label resources.*.note resources.*.cells.y0.note resources.*.cells.y0.source
        resources.*.cells.y0.origin.file costs.*.label costs.*.note costs.*.cells.y0.note costs.*.cells.y0.source costs.*.cells.y0.origin.file
        posts.*.title posts.*.note posts.*.cells.y0.note posts.*.cells.y0.source posts.*.cells.y0.origin.file investments.*.label
        investments.*.cells.y0.note investments.*.cells.y0.source investments.*.cells.y0.origin.file supports.*.label supports.*.note
        supports.*.cells.y0.note supports.*.cells.y0.source supports.*.cells.y0.origin.file inKind.*.label modelOverrides.*.reason
        implications.*.implication opinionPoints.*.text conditions.*.text conditions.*.evidence conditions.*.tranche bearerQuestions.*.text
        bearerQuestions.*.answer setAside.*.reason proofs.*.text stakeholders.*.expects stakeholders.*.brings leverReviews.*.reason
        alliances.*.piloting.contract alliances.*.piloting.governance alliances.*.piloting.management alliances.*.piloting.communication
        alliances.*.piloting.evaluation alliances.*.risks.strategic alliances.*.risks.political alliances.*.risks.operational
        alliances.*.value.partner alliances.*.value.innovator alliances.*.value.commonGood alliances.*.resources.* alliances.*.indicator alliances.*.indicatorUnit needs.*.title needs.*.evidence
        needs.*.deliverable goals.*.indicator goals.*.negative impactRisks.*.mitigation risks.*.cause risks.*.consequence risks.*.mitigation
        milestones.*.title milestones.*.evidence documents.*.label documents.*.note verdicts.*.sentence allocations.*.basis setAside.*.subject
        bearerQuestions.*.subject goals.*.target goals.*.unit answers.request.summary.source.page activities.*.name scenarios.*.name
        volunteerMissions.*.name skills.*.name tranches.*.name
      `,
    },
  },
  identity: {
    of: 'nobody',
    kept: 'foundation',
    paths: {
      none: `name`,
      text: `address place`,
      file: `logo.base64`,
    },
  },
  threshold: {
    of: 'nobody',
    kept: 'foundation',
    paths: {
      none: `threshold date`,
      text: `reason`,
    },
  },
  retention: {
    of: 'nobody',
    kept: 'foundation',
    paths: { none: 'date', text: 'reason' },
  },
  sectorFigure: {
    of: 'nobody',
    kept: 'foundation',
    paths: { none: 'figure', text: 'name value asOf source' },
  },
  cohortCalendar: {
    of: 'team',
    kept: 'foundation',
    paths: {
      none: 'cohortId callOpensOn callClosesOn startsOn endsOn meetings.*.id meetings.*.on',
      name: 'lead meetings.*.lead',
      text: 'notes meetings.*.title meetings.*.place meetings.*.notes',
    },
  },
  vehicle: {
    of: 'nobody',
    kept: 'foundation',
    paths: {
      none: `vehicle asOf name.fr name.en`,
      text: `note.fr note.en origin`,
    },
  },
  member: {
    of: 'committee',
    kept: 'minutes',
    paths: {
      name: `name`,
      text: `role`,
    },
  },
  session: {
    of: 'committee',
    kept: 'minutes',
    paths: {
      none: `
        date time chairId roll.*.memberId roll.*.holderId agenda.*.dossierId agenda.*.time agenda.*.reviewed.fingerprint agenda.*.reviewed.versionId
        agenda.*.left.*.memberId agenda.*.left.*.at agenda.*.left.*.back
      `,
      name: `secretary agenda.*.rapporteur`,
      text: `place notes name`,
    },
  },
  interest: {
    of: 'committee',
    kept: 'minutes',
    paths: {
      none: `memberId subject.dossierId subject.siren declaredOn`,
      name: `subject.name`,
      text: `nature`,
    },
  },
  letterTemplate: {
    of: 'nobody',
    kept: 'foundation',
    paths: {
      text: `title body`,
    },
  },
  letterFile: {
    of: 'nobody',
    kept: 'foundation',
    paths: {
      text: `name`,
      file: `base64`,
    },
  },
  intakeLabel: {
    of: 'applicant',
    kept: 'foundation',
    paths: {
      text: `key`,
    },
  },
  decision: {
    of: 'committee',
    kept: 'dossier',
    paths: {
      none: `
        sessionId date instrument tranches.*.id tranches.*.dueOn conditions.*.id conditions.*.deadline conditions.*.trancheId vehicle
        votes.cast.*.memberId reviewed.fingerprint reviewed.versionId closedAt outcome.withdrawn.*.at outcome.withdrawn.*.back newDate
      `,
      name: `conditions.*.owner outcome.voters.*.name outcome.withdrawn.*.name outcome.voters.*.by`,
      text: `
        conditions.*.text conditions.*.evidence missing vehicleReason reasons motives dissent minority.text outcome.withdrawn.*.nature
        tranches.*.name
      `,
    },
  },
  payment: {
    of: 'applicant',
    kept: 'accounting',
    paths: {
      none: `decisionId trancheId on`,
      text: `note`,
    },
  },
  conditionState: {
    of: 'applicant',
    kept: 'dossier',
    paths: {
      none: `decisionId conditionId on`,
      text: `note`,
    },
  },
  followUpStart: {
    of: 'applicant',
    kept: 'dossier',
    paths: {
      none: `agreementOn`,
    },
  },
  milestone: {
    of: 'applicant',
    kept: 'dossier',
    paths: {
      none: `id dueOn doneOn receivedOn`,
      text: `title reason report`,
    },
  },
  indicator: {
    of: 'applicant',
    kept: 'dossier',
    paths: {
      none: `id`,
      text: `note name unit`,
    },
  },
  actual: {
    of: 'applicant',
    kept: 'dossier',
    paths: {
      text: `reason`,
    },
  },
  actualLine: {
    of: 'applicant',
    kept: 'dossier',
    paths: {
      none: `account lines.*.id origin.cell origin.attachmentId`,
      text: `key label lines.*.label origin.file origin.sheet`,
    },
  },
  belief: {
    of: 'applicant',
    kept: 'dossier',
    paths: {
      none: `id`,
      text: `believed happened today`,
    },
  },
  memoTemplate: {
    of: 'nobody',
    kept: 'foundation',
    paths: {
      text: `name`,
    },
  },
  rubric: {
    of: 'nobody',
    kept: 'foundation',
    paths: {
      none: `origin.asOf criteria.*.id criteria.*.levels.*.id`,
      text: `
        name.fr name.en origin.reference criteria.*.title.fr criteria.*.title.en criteria.*.evidence.fr criteria.*.evidence.en
        criteria.*.levels.*.name.fr criteria.*.levels.*.name.en criteria.*.levels.*.words.fr criteria.*.levels.*.words.en
      `,
    },
  },
  rubricChoice: {
    of: 'nobody',
    kept: 'dossier',
    paths: {
      none: `rubricId`,
    },
  },
  rubricVersion: {
    of: 'nobody',
    kept: 'dossier',
    paths: {
      none: `rubricId rubric.origin.asOf rubric.criteria.*.id rubric.criteria.*.levels.*.id`,
      text: `
        rubric.name.fr rubric.name.en rubric.origin.reference rubric.criteria.*.title.fr rubric.criteria.*.title.en rubric.criteria.*.evidence.fr
        rubric.criteria.*.evidence.en rubric.criteria.*.levels.*.name.fr rubric.criteria.*.levels.*.name.en rubric.criteria.*.levels.*.words.fr
        rubric.criteria.*.levels.*.words.en
      `,
    },
  },
  opinion: {
    of: 'team',
    kept: 'dossier',
    paths: {
      none: `
        rubric.id rubric.version date marks.*.criterion marks.*.verdict.level marks.*.evidence.*.attachmentId firstGiven.at
        firstGiven.marks.*.criterion firstGiven.marks.*.verdict.level seen.*
      `,
      name: `person`,
      text: `marks.*.reason marks.*.evidence.*.text comment marks.*.evidence.*.page`,
    },
  },
  manifest: {
    of: 'team',
    kept: 'handedOut',
    paths: {
      none: `createdAt application dossiers.*.id dossiers.*.savedAt dossiers.*.seal entries.*.sha256 organisation`,
      name: `sender`,
      text: `dossiers.*.project dossiers.*.cohort entries.*.path dossiers.*.organisation`,
    },
  },
  attachments: {
    of: 'applicant',
    kept: 'handedOut',
    paths: {
      none: `*.id *.mediaType *.sha256 *.addedAt`,
      text: `*.name *.entry`,
    },
  },
  history: {
    of: 'team',
    kept: 'dossier',
    paths: {
      none: `
        dossier lines.*.at lines.*.commands.*.path.* lines.*.commands.*.id lines.*.lineSeal lines.*.change.cohortId lines.*.change.received.sentAt
        lines.*.change.received.heads.* lines.*.change.received.lines.*.at lines.*.change.received.lines.*.commands.*.path.*
        lines.*.change.received.lines.*.commands.*.id lines.*.change.received.lines.*.lineSeal lines.*.contentSeal lines.*.previousSeal lines.*.salt lines.*.redaction.erasure lines.*.redaction.at lines.*.redaction.proof lines.*.redaction.leaves.* lines.*.redaction.name
      `,
      name: `lines.*.who lines.*.change.received.sentBy lines.*.change.received.lines.*.who`,
      text: `
        snapshot lines.*.commands.*.before lines.*.commands.*.after lines.*.commands.*.item lines.*.change.received.lines.*.commands.*.before
        lines.*.change.received.lines.*.commands.*.after lines.*.change.received.lines.*.commands.*.item lines.*.change.received.copy
      `,
    },
  },
  'record file': {
    of: 'team',
    kept: 'dossier',
    paths: {
      none: `id kind lines.*.at lines.*.parents.* lines.*.salt lines.*.redaction.erasure lines.*.redaction.at lines.*.redaction.proof lines.*.redaction.leaves.* lines.*.redaction.name`,
      name: `lines.*.who`,
      text: `lines.*.body lines.*.reason`,
    },
  },
  version: {
    of: 'team',
    kept: 'dossier',
    paths: {
      none: `id dossierId at contentSha256 fingerprint files.*.id files.*.mediaType files.*.sha256 redaction.erasure redaction.at redaction.proof redaction.leaves.* redaction.name`,
      name: `who`,
      text: `name files.*.name`,
    },
  },
  'opinion file': {
    of: 'team',
    kept: 'handedOut',
    paths: {
      none: `
        id dossier.id rubric.origin.asOf rubric.criteria.*.id rubric.criteria.*.levels.*.id opinion.rubric.id opinion.rubric.version opinion.date
        opinion.marks.*.criterion opinion.marks.*.verdict.level opinion.marks.*.evidence.*.attachmentId opinion.firstGiven.at
        opinion.firstGiven.marks.*.criterion opinion.firstGiven.marks.*.verdict.level opinion.seen.*
      `,
      name: `opinion.person`,
      text: `
        dossier.project rubric.name.fr rubric.name.en rubric.origin.reference rubric.criteria.*.title.fr rubric.criteria.*.title.en
        rubric.criteria.*.evidence.fr rubric.criteria.*.evidence.en rubric.criteria.*.levels.*.name.fr rubric.criteria.*.levels.*.name.en
        rubric.criteria.*.levels.*.words.fr rubric.criteria.*.levels.*.words.en opinion.marks.*.reason opinion.marks.*.evidence.*.text
        opinion.comment opinion.marks.*.evidence.*.page
      `,
    },
  },
  settings: {
    of: 'team',
    kept: 'machine',
    paths: {
      none: `organisationName`,
      name: `userName`,
    },
  },
  'backup ledger': {
    of: 'team',
    kept: 'machine',
    paths: {
      none: `
        works.backup.at works.backup.goodAt works.second.at works.second.goodAt works.verified.at works.verified.goodAt works.rehearsed.at
        works.rehearsed.goodAt works.backup.trouble works.second.trouble works.verified.trouble works.rehearsed.trouble
      `,
      text: `labels.x.name`,
    },
  },
} as const satisfies Readonly<Record<string, Store>>;
