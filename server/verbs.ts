import type { Verb } from './graph/verb.ts';
import {
  acceptInvitation,
  changeAccount,
  decideAccountRequest,
  endRole,
  eraseAccount,
  invite,
  requestAccount,
} from './people/joining.verbs.ts';
import { endOtherSessions, endSession, requestSignIn, signInByCode, signInByLink, signOut } from './people/signing-in.verbs.ts';
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
import { changeSavedSearch } from './saved-search/change-saved-search.ts';
import { confirmSavedSearch } from './saved-search/confirm-saved-search.ts';
import { endSavedSearch } from './saved-search/end-saved-search.ts';
import { endSavedSearches } from './saved-search/end-saved-searches.ts';
import { saveSearch } from './saved-search/save-search.ts';

/** THE SECOND MAP: everything that people can do, one line each. A verb that is not here cannot be asked for. */
export const verbs: Verb[] = [
  saveSearch, //
  confirmSavedSearch,
  changeSavedSearch,
  endSavedSearch,
  endSavedSearches,
  requestSignIn,
  signInByLink,
  signInByCode,
  signOut,
  endSession,
  endOtherSessions,
  invite,
  acceptInvitation,
  requestAccount,
  decideAccountRequest,
  endRole,
  changeAccount,
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
];
