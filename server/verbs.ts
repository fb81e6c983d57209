import type { Verb } from './graph/verb.ts';
import { exportContacts, tellOfMyself } from './people/contacts.verbs.ts';
import {
  acceptInvitation,
  changeAccount,
  decideAccountRequest,
  declineInvitation,
  endRole,
  eraseAccount,
  invite,
  requestAccount,
} from './people/joining.verbs.ts';
import { endOtherSessions, endSession, requestSignIn, signInByCode, signInByLink, signOut } from './people/signing-in.verbs.ts';
import { requestProviderSignIn, signInByProvider } from './people/provider.verbs.ts';
import {
  addPasskey,
  removeAccountPassword,
  removePasskey,
  requestPasskey,
  requestPasskeySignIn,
  setAccountPassword,
  signInByPasskey,
  signInByPassword,
} from './people/ways-in.verbs.ts';
import { discardDraft, editRecord, saveDraft, startDraft } from './writing/drafting.verbs.ts';
import {
  approveDraft,
  archiveRecord,
  askForChanges,
  commentOnDraft,
  confirmRecord,
  resolveComment,
  submitDraft,
  withdrawDraft,
} from './writing/reviewing.verbs.ts';
import { confirmByLink } from './writing/freshness.verbs.ts';
import { redactVersions } from './writing/versions.verbs.ts';
import { mergeRecords } from './writing/merging.verbs.ts';
import { changeRecord } from './writing/record-changes.verbs.ts';
import { confirmSuggestion, decideSuggestion, suggestCorrection, suggestRecord } from './writing/suggesting.verbs.ts';
import { changeSavedSearch } from './saved-search/change-saved-search.ts';
import { confirmSavedSearch } from './saved-search/confirm-saved-search.ts';
import { endSavedSearch } from './saved-search/end-saved-search.ts';
import { endSavedSearches } from './saved-search/end-saved-searches.ts';
import { neverWriteAgain } from './saved-search/never-again.ts';
import { saveSearch } from './saved-search/save-search.ts';

/** THE SECOND MAP: everything that people can do, one line each. A verb that is not here cannot be asked for. */
export const verbs: Verb[] = [
  saveSearch, //
  confirmSavedSearch,
  changeSavedSearch,
  endSavedSearch,
  endSavedSearches,
  neverWriteAgain,
  requestSignIn,
  signInByLink,
  signInByCode,
  requestPasskeySignIn,
  signInByPasskey,
  signInByPassword,
  requestProviderSignIn,
  signInByProvider,
  signOut,
  endSession,
  endOtherSessions,
  invite,
  acceptInvitation,
  declineInvitation,
  requestAccount,
  decideAccountRequest,
  endRole,
  changeAccount,
  requestPasskey,
  addPasskey,
  removePasskey,
  setAccountPassword,
  removeAccountPassword,
  tellOfMyself,
  exportContacts,
  eraseAccount,
  startDraft,
  editRecord,
  saveDraft,
  discardDraft,
  submitDraft,
  withdrawDraft,
  askForChanges,
  approveDraft,
  commentOnDraft,
  resolveComment,
  archiveRecord,
  confirmRecord,
  confirmByLink,
  redactVersions,
  changeRecord,
  mergeRecords,
  suggestCorrection,
  suggestRecord,
  confirmSuggestion,
  decideSuggestion,
];
