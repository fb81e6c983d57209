import { Account } from './account.ts';
import { AccountRequest, Invitation, LogEntry, RoleGrant } from './role-grant.ts';
import { ProfileField, Unwanted } from './profile.ts';
import { AccountSession, Attempt, SignIn } from './sign-in.ts';
import { Exchange, Identity, Passkey, Password } from './ways-in.ts';

/** Every table of this room; none is in the public graph. */
export const peopleTables = [
  Account,
  SignIn,
  AccountSession,
  Attempt,
  RoleGrant,
  Invitation,
  AccountRequest,
  LogEntry,
  Passkey,
  Password,
  Identity,
  Exchange,
  ProfileField,
  Unwanted,
];
