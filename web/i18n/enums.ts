import type { introspection } from '../graphql-env.d.ts';

type Types = introspection['types'];
/** The enums of the graph whose values people read. */
export type EnumName =
  | 'ActionPlanPhase'
  | 'AdoptionResult'
  | 'AdvisoryServiceAudiences'
  | 'AdvisoryServiceAvailability'
  | 'AdvisoryServiceForms'
  | 'AdvisoryServicePrice'
  | 'AdvisoryServiceStages'
  | 'BarrierProgress'
  | 'BarrierResolution'
  | 'BarrierType'
  | 'CityKind'
  | 'CityLikeness'
  | 'CityPopulationBand'
  | 'EventForm'
  | 'FundedProjectFund'
  | 'FundedProjectPeriod'
  | 'FundingCallAvailability'
  | 'FundingProgrammeForm'
  | 'FundingProgrammeNeeds'
  | 'GuidanceForm'
  | 'ImpactAssessmentStage'
  | 'JointProjectPhase'
  | 'MaterialForm'
  | 'MembershipRole'
  | 'NetworkType'
  | 'OrganisationKind'
  | 'PilotDecision'
  | 'PilotNature'
  | 'PilotOutcome'
  | 'PilotPhase'
  | 'PilotType'
  | 'RecommendationProgress'
  | 'RecommendationType'
  | 'RecordConfidence'
  | 'SolutionNature'
  | 'SolutionPhase';

/** A word for every value: a value that the schema gains and nobody has named does not compile. */
export type EnumWords = { [Name in EnumName]: Record<Types[Name]['enumValues'], string> };
