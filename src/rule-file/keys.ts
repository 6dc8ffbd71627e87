/** What rule files have of the parameters of `Add-WslPortForward`: shared by the schema, the types and the reader. */

/** Networking modes that a file may expect. `consomme` is what older versions of WSL call `virtioproxy`. */
export const networkingModes = ['nat', 'mirrored', 'bridged', 'consomme', 'none'] as const;

/** What a rule file cannot say: -PassThru has no meaning there, taking over entries is a decision of the moment, accounts differ. */
export const notInRuleFiles = ['passThru', 'force', 'user'] as const;

/** Keys whose values may be written as numbers where the form has numbers. */
export const portKeys = ['listenPort', 'connectPort'] as const;
