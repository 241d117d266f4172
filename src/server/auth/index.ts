export { type ClaimNames, type TokenRole, tokenRoles } from './claims.js';
export {
  type Issuer,
  issuerOf,
  issueToken,
  KEY_FILE,
  openIssuer,
  type TokenRequest,
  UnusableKeyFile,
  UnusableTokenRequest,
} from './issuer.js';
export {
  type Auth,
  type AuthOptions,
  createAuth,
  type Holder,
  type IdentityProvider,
  IdentityProviderUnreachable,
  InvalidToken,
  type TokenFault,
} from './verifier.js';
