/**
 * What a compiler knows of a source text apart from its syntax, once for every host: the options, the markers and what
 * is wrong with their use, which functions are to be lowered, which names are free. A host describes its tree
 * (`Syntax`).
 */
export { type Binding, type Bindings, resolveBindings } from './bindings';
export { candidatePattern, isCandidate, mayHoldMarkers } from './candidate';
export { countOuter, type ParameterFacts } from './definitions/async-functions';
export type { ClassMember, ClassView } from './definitions/class-methods';
export { type ClassCode, type ReachTree, seesItself, takenFrom } from './definitions/class-reach';
export type { DeclarationList } from './definitions/declarations';
export { Definitions } from './definitions/definitions';
export { type ClassPlace, placeInClass, placeOfMethod } from './definitions/kind-places';
export { type Located, locate, unusedIn } from './definitions/located';
export { declarationList, isInList } from './definitions/lists';
export type { Member } from './definitions/member';
export type { VariableKind } from './definitions/insertion';
export type { BodyRequest, DefinitionTree, FunctionForm } from './definitions/tree';
export { codeFrame, linesOf } from './frame';
export { type FoundFunction, type Found, findFunctions } from './find';
export { MARKERS, type Marker, Markers, type YieldCall } from './markers';
export { isIdentifierName, isReserved, Names, stepVariable } from './names';
export { type Segment, sayNowhere } from './nowhere';
export { type InputMap, placesIn } from './places';
export {
  handoverOf,
  INSPECT_MODULE,
  type Lacking,
  type Options,
  readOptions,
  RUNTIME_MODULE,
  type RuntimeOption,
  type Settings,
  type Wanted,
  wantedBy,
} from './options';
export { type Needed, RuntimeNames } from './runtime-names';
export { type HidingRequest, isHidden, sharedGlobal } from './runtime-global';
export { saysName } from './says-name';
export {
  type Decorated,
  isFunctionScope,
  type Origin,
  scopeOf,
  type Syntax,
  type Tree,
  type View,
} from './syntax';
export { lackingAt, type Target } from './target';
export { withoutTsPatchKeys } from './ts-patch';
export { wantedAt } from './wanted';
